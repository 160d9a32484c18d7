import type { CaseDetails } from '@cradle/contract';
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './case-page.module.css';
import { localFieldOf, readPastMoment, viewerTimeZone } from './local-moment.ts';
import { sendCorrection } from './reporting-calls.ts';
import { UtcOfField } from './utc-of-field.tsx';

/** Corrects the moment of becoming aware, with the reason; every clock follows. */
export function CorrectAwareness({
  reportingCase,
  onCorrected,
}: {
  readonly reportingCase: CaseDetails;
  readonly onCorrected: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const [moment, setMoment] = useState(localFieldOf(reportingCase.becameAwareAt));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<'unreadable' | 'future' | 'reason' | null>(null);
  const send = useMutation({
    mutationFn: (becameAwareAt: string) => sendCorrection(reportingCase.id, becameAwareAt, reason),
    onSuccess: (changed) => {
      setReason('');
      onCorrected(changed);
    },
  });
  const submit = () => {
    const read = readPastMoment(moment, Date.now());
    if (read.kind !== 'past') {
      setProblem(read.kind);
    } else if (reason.trim().length < 3) {
      setProblem('reason');
    } else {
      setProblem(null);
      send.mutate(read.instant);
    }
  };
  return (
    <section className={classes['box']} aria-labelledby="correct-awareness">
      <h2 id="correct-awareness">{say('case.correct')}</h2>
      <p>{say('case.correct.help')}</p>
      <div className={classes['form']}>
        <Stack gap={4}>
          <TextInput
            type="datetime-local"
            label={say('open.awareAt')}
            description={say('open.awareAt.help', { timeZone: viewerTimeZone() })}
            error={
              problem === 'unreadable' || problem === 'future' ? say(`open.error.${problem}`) : null
            }
            value={moment}
            onChange={(event) => {
              setMoment(event.currentTarget.value);
            }}
          />
          <UtcOfField value={moment} />
        </Stack>
        <Textarea
          label={say('case.correct.reason')}
          autosize
          minRows={2}
          error={problem === 'reason' ? say('candidate.reasonMissing') : null}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        {send.isError && <ProblemText error={send.error} />}
        <div>
          <Button variant="default" loading={send.isPending} onClick={submit}>
            {say('case.correct.save')}
          </Button>
        </div>
      </div>
    </section>
  );
}
