import { Button, Stack } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useSay } from '../../platform/text.ts';

/** An empty list because of its filters, with the way out of them. */
export function NothingMatches({
  text,
}: {
  readonly text: 'findings.nothingMatches' | 'vulnerabilities.nothingMatches';
}) {
  const say = useSay();
  // The list may be in a tab of a page, which is no filter.
  const { tab } = useSearch({ strict: false });
  return (
    <Stack align="center">
      <p>{say(text)}</p>
      <Button
        variant="default"
        renderRoot={(props) => <Link {...props} to="." search={tab === undefined ? {} : { tab }} />}
      >
        {say('findings.clearFilters')}
      </Button>
    </Stack>
  );
}
