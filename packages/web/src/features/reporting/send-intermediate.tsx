import { type IntermediateReportView, MAX_RECEIPT_BYTES } from '@cradle/contract';
import { Button, FileInput, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import { MomentField } from './ask-intermediate.tsx';
import classes from './case-page.module.css';
import { localFieldOf, readPastMoment } from './local-moment.ts';
import { sendSent } from './stages-calls.ts';
import { base64Of } from './submission-form.ts';

type Form = {
  readonly versionNumber: number;
  readonly submittedAt: string;
  readonly channel: string;
  readonly note: string;
  readonly receipt: File | null;
};
type Problem = 'unreadable' | 'future' | 'channel' | 'receipt';

/** Records when and by which way a frozen answer went to the CSIRT. */
export function SendIntermediate({
  report,
  onSent,
}: {
  readonly report: IntermediateReportView;
  readonly onSent: (changed: { readonly items: IntermediateReportView[] }) => void;
}) {
  const say = useSay();
  const { person } = useSession();
  const [form, setForm] = useState<Form>({
    versionNumber: Math.max(...report.versions.map(({ number }) => number)),
    submittedAt: localFieldOf(new Date().toISOString()),
    channel: '',
    note: '',
    receipt: null,
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = useMutation({
    mutationFn: async (submittedAt: string) =>
      sendSent(report.id, {
        versionNumber: form.versionNumber,
        submittedAt,
        submittedBy: person?.name ?? null,
        channel: form.channel.trim(),
        note: form.note,
        receipt:
          form.receipt === null
            ? null
            : { name: form.receipt.name, base64: await base64Of(form.receipt) },
      }),
    onSuccess: onSent,
  });
  const set = (part: Partial<Form>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblem(null);
  };
  const submit = () => {
    const read = readPastMoment(form.submittedAt, Date.now());
    const found = problemOf(form, read.kind);
    setProblem(found);
    if (found === null && read.kind === 'past') {
      send.mutate(read.instant);
    }
  };
  return (
    <details>
      <summary>{say('intermediate.submit')}</summary>
      <div className={classes['form']}>
        {report.versions.length > 1 && (
          <NativeSelect
            label={say('submit.version')}
            value={String(form.versionNumber)}
            data={report.versions.map(({ number }) => String(number))}
            onChange={(event) => {
              set({ versionNumber: Number(event.currentTarget.value) });
            }}
          />
        )}
        <MomentField
          label={say('submit.at')}
          error={momentError(problem, say)}
          value={form.submittedAt}
          onChange={(submittedAt) => {
            set({ submittedAt });
          }}
        />
        <SentFields form={form} problem={problem} set={set} />
        {send.isError && <ProblemText error={send.error} />}
        <div>
          <Button loading={send.isPending} onClick={submit}>
            {say('intermediate.submit')}
          </Button>
        </div>
      </div>
    </details>
  );
}

function SentFields({
  form,
  problem,
  set,
}: {
  readonly form: Form;
  readonly problem: Problem | null;
  readonly set: (part: Partial<Form>) => void;
}) {
  const say = useSay();
  return (
    <>
      <TextInput
        label={say('intermediate.channel')}
        description={say('intermediate.channelHelp')}
        maxLength={300}
        error={problem === 'channel' ? say('intermediate.missing.channel') : null}
        value={form.channel}
        onChange={(event) => {
          set({ channel: event.currentTarget.value });
        }}
      />
      <FileInput
        label={say('submit.receipt')}
        description={say('submit.receipt.help')}
        clearable
        error={problem === 'receipt' ? say('submit.receipt.tooBig') : undefined}
        value={form.receipt}
        onChange={(receipt) => {
          set({ receipt });
        }}
      />
      <Textarea
        label={say('submit.note')}
        autosize
        minRows={2}
        value={form.note}
        onChange={(event) => {
          set({ note: event.currentTarget.value });
        }}
      />
    </>
  );
}

function momentError(problem: Problem | null, say: ReturnType<typeof useSay>): string | null {
  if (problem === 'unreadable') {
    return say('open.error.unreadable');
  }
  return problem === 'future' ? say('open.error.occurredFuture') : null;
}

function problemOf(form: Form, sentAt: 'past' | 'unreadable' | 'future'): Problem | null {
  if (sentAt !== 'past') {
    return sentAt;
  }
  if (form.channel.trim() === '') {
    return 'channel';
  }
  return form.receipt !== null && form.receipt.size > MAX_RECEIPT_BYTES ? 'receipt' : null;
}
