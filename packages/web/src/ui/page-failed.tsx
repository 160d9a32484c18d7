import { Button } from '@mantine/core';
import { useSay } from '../platform/text.ts';
import { Page } from './page.tsx';
import { ProblemText } from './problem-text.tsx';

/** A page that failed: what happened, and a way on. */
export function PageFailed({ error }: { readonly error: unknown }) {
  const say = useSay();
  return (
    <Page title={say('error.title')}>
      <p>{say('error.text')}</p>
      <ProblemText error={error} />
      <Button
        mt="md"
        onClick={() => {
          window.location.reload();
        }}
      >
        {say('action.retry')}
      </Button>
    </Page>
  );
}
