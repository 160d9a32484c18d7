import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../platform/text.ts';

/** The way to the guide from pages where nobody is signed in yet. */
export function GuideLink() {
  const say = useSay();
  return (
    <Anchor renderRoot={(props) => <Link {...props} to="/guide" />} inline={false}>
      {say('guide.link')}
    </Anchor>
  );
}
