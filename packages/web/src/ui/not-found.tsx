import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSay } from '../platform/text.ts';
import { Page } from './page.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  const say = useSay();
  return (
    <Page title={say('notFound.title')}>
      <p>{say('notFound.text')}</p>
      <Anchor renderRoot={(props) => <Link {...props} to="/" />}>{say('notFound.home')}</Anchor>
    </Page>
  );
}
