import type { DecisionView, FindingDetails } from '@cradle/contract';
import { Button, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../platform/text.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './findings.module.css';
import { sendRevocation } from './findings-calls.ts';

/** Who decided what, when and why; the newest first. A decision in force can be revoked from a release on. */
export function DecisionHistory({
  finding,
  mayDecide,
  onChanged,
}: {
  readonly finding: FindingDetails;
  readonly mayDecide: boolean;
  readonly onChanged: (changed: FindingDetails) => void;
}) {
  const say = useSay();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('history.title')}</h2>
      {finding.decisions.length === 0 && <p>{say('history.none')}</p>}
      <ol className={classes['plain']}>
        {finding.decisions
          .toSorted((a, b) => b.decidedAt.localeCompare(a.decidedAt))
          .map((decision) => (
            <li key={decision.id}>
              <DecisionEntry decision={decision} />
              {mayDecide && decision.state === 'inForce' && (
                <RevokeDecision decision={decision} finding={finding} onRevoked={onChanged} />
              )}
            </li>
          ))}
      </ol>
    </section>
  );
}

function DecisionEntry({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const release = `${decision.productName} ${decision.releaseVersion}`;
  return (
    <>
      <strong>{say(`state.${decision.decision}`)}</strong> ({say(`decisionState.${decision.state}`)}
      ){decision.endsOn !== null && `, ${say('history.endsOn', { date: decision.endsOn })}`}
      {decision.justification !== null && (
        <div>{say(`justification.${decision.justification}`)}</div>
      )}
      <div>{decision.reason}</div>
      {decision.revoked !== null && (
        <div>
          {say('history.revokedBy', {
            who: decision.revoked.by.name,
            release: decision.revoked.releaseVersion,
            reason: decision.revoked.reason,
          })}
        </div>
      )}
      <small>
        {say('history.by', { who: decision.decidedBy.name, release })} ·{' '}
        <InstantText iso={decision.decidedAt} />
      </small>
    </>
  );
}

function RevokeDecision({
  decision,
  finding,
  onRevoked,
}: {
  readonly decision: DecisionView;
  readonly finding: FindingDetails;
  readonly onRevoked: (changed: FindingDetails) => void;
}) {
  const say = useSay();
  const releases = finding.releases.filter((release) => release.productId === decision.productId);
  const [open, setOpen] = useState(false);
  const [releaseId, setReleaseId] = useState(decision.releaseId);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const send = useMutation({
    mutationFn: () => sendRevocation(decision.id, { releaseId, reason: reason.trim() }),
    onSuccess: onRevoked,
  });
  if (!open) {
    return (
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setOpen(true);
          }}
        >
          {say('revoke.button')}
        </Button>
      </div>
    );
  }
  return (
    <Stack className={classes['form']} gap="xs">
      <p>{say('revoke.help')}</p>
      <NativeSelect
        label={say('revoke.release')}
        value={releaseId}
        data={releases.map((release) => ({
          value: release.releaseId,
          label: `${release.productName} ${release.releaseVersion}`,
        }))}
        onChange={(event) => {
          setReleaseId(event.currentTarget.value);
        }}
      />
      <Textarea
        label={say('revoke.reason')}
        autosize
        autoFocus
        error={missing ? say('decide.error.reason') : null}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      {send.isError && <ProblemText error={send.error} />}
      <div>
        <Button
          variant="default"
          loading={send.isPending}
          onClick={() => {
            const isMissing = reason.trim().length < 3;
            setMissing(isMissing);
            if (!isMissing) {
              send.mutate();
            }
          }}
        >
          {say('revoke.confirm')}
        </Button>
      </div>
    </Stack>
  );
}
