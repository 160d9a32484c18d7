import { exportAudit, verifyAudit } from '@cradle/contract';
import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { addressOf, call, NO_INPUT } from '../../platform/api.ts';
import { useSay } from '../../platform/text.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { StateWord } from '../../ui/state-word.tsx';
import { AuditList } from './audit-list.tsx';

/** The audit log with the proof that nobody changed it. */
export function AuditPage() {
  const say = useSay();
  return (
    <Page title={say('audit.title')} wide action={<Actions />}>
      <p>{say('audit.intro')}</p>
      <AuditList />
    </Page>
  );
}

function Actions() {
  const say = useSay();
  const verify = useMutation({ mutationFn: () => call(verifyAudit, NO_INPUT) });
  return (
    <div>
      <Group gap="xs">
        <Button variant="default" component="a" href={addressOf(exportAudit, NO_INPUT)} download>
          {say('audit.export')}
        </Button>
        <Button
          loading={verify.isPending}
          onClick={() => {
            verify.mutate();
          }}
        >
          {say('audit.verify')}
        </Button>
      </Group>
      <div role="status" style={{ marginTop: 8 }}>
        {verify.data?.ok === true && (
          <StateWord colour="good">
            {say('audit.verified', {
              count: verify.data.entries,
              hash: (verify.data.headHash ?? '').slice(0, 12),
            })}
          </StateWord>
        )}
        {verify.data?.ok === false && (
          <StateWord colour="critical">
            {say('audit.broken', {
              position: verify.data.firstBroken ?? 0,
              problem: verify.data.problem ?? '',
            })}
          </StateWord>
        )}
        {verify.isError && <ProblemText error={verify.error} />}
      </div>
    </div>
  );
}
