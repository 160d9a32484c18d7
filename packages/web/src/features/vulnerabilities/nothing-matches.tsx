import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../platform/text.ts';

/** An empty list because of its filters, with the way out of them. */
export function NothingMatches({
  text,
}: {
  readonly text: 'findings.nothingMatches' | 'vulnerabilities.nothingMatches';
}) {
  const say = useSay();
  return (
    <Stack align="center">
      <p>{say(text)}</p>
      <Button variant="default" renderRoot={(props) => <Link {...props} to="." search={{}} />}>
        {say('findings.clearFilters')}
      </Button>
    </Stack>
  );
}
