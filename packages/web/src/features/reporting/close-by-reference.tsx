import type { CaseDetails } from '@cradle/contract';
import { STAGES } from '@cradle/contract';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { usePlaceText } from '../../platform/place-text.ts';
import { useDayText, useSay } from '../../platform/text.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './case-page.module.css';
import type { Stage } from './stage-choice.tsx';
import { sendByReference } from './stages-calls.ts';

/** That a stage was closed by pointing at an earlier submission, and which. */
export function ClosedByReference({
  reportingCase,
  stage,
}: {
  readonly reportingCase: CaseDetails;
  readonly stage: Stage;
}) {
  const say = useSay();
  const closed = reportingCase.byReference.find((one) => one.stage === stage);
  const pointedAt = reportingCase.submissions.find(({ id }) => id === closed?.submissionId);
  return closed === undefined || pointedAt === undefined ? null : (
    <section className={classes['box']} aria-labelledby="by-reference">
      <h3 id="by-reference">{say('reference.done')}</h3>
      <p>
        {say('reference.doneText', {
          stage: say(`stage.${pointedAt.stage}`),
          number: pointedAt.versionNumber,
          reason: closed.reason,
        })}
      </p>
      <small>
        {closed.by.name}, <InstantText iso={closed.at} />
      </small>
    </section>
  );
}

/** Closes a stage whose information an earlier submission already gave. Nothing where there is none to point at. */
export function CloseByReference({
  reportingCase,
  stage,
  onClosed,
}: {
  readonly reportingCase: CaseDetails;
  readonly stage: Stage;
  readonly onClosed: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const place = usePlaceText();
  const dayText = useDayText();
  const earlier = reportingCase.submissions.filter(
    (one) => STAGES.indexOf(one.stage) < STAGES.indexOf(stage),
  );
  const [chosen, setChosen] = useState(earlier.at(-1)?.id ?? '');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      sendByReference(
        { caseId: reportingCase.id, stage },
        { submissionId: chosen, reason: reason.trim() },
      ),
    onSuccess: onClosed,
  });
  if (earlier.length === 0) {
    return null;
  }
  return (
    <details>
      <summary>{say('reference.title')}</summary>
      <div className={classes['form']}>
        <p>
          {say('reference.help')} <cite>{place(say('reference.cite').replaceAll(', ', '; '))}</cite>
        </p>
        <NativeSelect
          label={say('reference.which')}
          value={chosen}
          data={earlier.map((one) => ({
            value: one.id,
            label: say('reference.option', {
              stage: say(`stage.${one.stage}`),
              number: one.versionNumber,
              at: dayText(one.submittedAt),
            }),
          }))}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
          }}
        />
        <Textarea
          label={say('reference.reason')}
          autosize
          minRows={2}
          error={isMissing ? say('reference.reasonMissing') : null}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setMissing(false);
          }}
        />
        {send.isError && <ProblemText error={send.error} />}
        <div>
          <Button
            variant="default"
            loading={send.isPending}
            onClick={() => {
              const lacks = reason.trim().length < 3;
              setMissing(lacks);
              if (!lacks) {
                send.mutate();
              }
            }}
          >
            {say('reference.button')}
          </Button>
        </div>
      </div>
    </details>
  );
}
