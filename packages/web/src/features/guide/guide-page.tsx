import { Alert } from '@mantine/core';
import { useSay } from '../../platform/text.ts';
import { GuideFrame } from './guide-frame.tsx';
import { GuideTool } from './guide-tool.tsx';
import { useGuideAddress } from './use-guide-address.ts';
import { useWords } from './use-words.ts';

/** The guide: from a few answers to what the law asks of a product. For anyone; nothing answered is sent anywhere. */
export function GuidePage() {
  const say = useSay();
  const words = useWords();
  const { answers, isBad, change } = useGuideAddress();
  return (
    <GuideFrame>
      {isBad && (
        <Alert role="alert" color="yellow" variant="light" mb="md">
          {say('guide.badAddress')}
        </Alert>
      )}
      <GuideTool answers={answers} words={words} onChange={change} />
    </GuideFrame>
  );
}
