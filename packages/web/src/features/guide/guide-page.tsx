import { Alert, Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../platform/text.ts';
import classes from './guide.module.css';
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
    <GuideFrame title={say('guide.title')}>
      <p className={classes['intro']}>{say('guide.intro')}</p>
      <p className={classes['calm']}>{say('guide.private')}</p>
      <p>
        <Anchor renderRoot={(props) => <Link {...props} to="/guide/mistakes" />}>
          {say('guide.toMistakes')}
        </Anchor>
      </p>
      {isBad && (
        <Alert role="alert" color="yellow" variant="light" mb="md">
          {say('guide.badAddress')}
        </Alert>
      )}
      <GuideTool answers={answers} words={words} onChange={change} />
    </GuideFrame>
  );
}
