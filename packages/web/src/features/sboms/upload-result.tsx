import type { SbomUploaded } from '@cradle/contract';
import { Alert, Anchor, Button, Group, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../platform/text.ts';
import { StateWord } from '../../ui/state-word.tsx';
import { ProblemList } from './problem-list.tsx';

/** What an upload gave: what was taken, what could not be read, what was found, what changed. */
export function UploadResult({
  result,
  releaseId,
}: {
  readonly result: SbomUploaded;
  readonly releaseId: string;
}) {
  const say = useSay();
  const { sbom, findings, exploited, diff } = result;
  const vulnerabilities = [...new Set(exploited.map((one) => one.vulnerability))];
  return (
    <Stack gap="sm" role="status">
      <p style={{ margin: 0 }}>
        <StateWord colour="good">{say(`sbom.outcome.${result.outcome}`)}</StateWord>{' '}
        {say('sbom.counts', { count: sbom.components, unidentified: sbom.unidentified })}
      </p>
      {vulnerabilities.length > 0 && (
        <Alert
          color="red"
          variant="light"
          title={say('sbom.exploited', { count: vulnerabilities.length })}
        >
          {vulnerabilities.join(', ')}. {say('sbom.exploitedNext')}{' '}
          <Anchor renderRoot={(props) => <Link {...props} to="/" />}>{say('nav.now')}</Anchor>
        </Alert>
      )}
      <p style={{ margin: 0 }}>
        {say('sbom.findings', { affected: findings.affected, undetermined: findings.undetermined })}{' '}
        {diff !== null &&
          say('sbom.diffCounts', {
            added: diff.added,
            removed: diff.removed,
            changed: diff.changed,
          })}
      </p>
      <ProblemList problems={result.problems} />
      <Group>
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/releases/$releaseId" params={{ releaseId }} />
          )}
        >
          {say('sbom.showRelease')}
        </Button>
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/findings" search={{ releaseId }} />}
        >
          {say('sbom.showFindings')}
        </Button>
      </Group>
    </Stack>
  );
}
