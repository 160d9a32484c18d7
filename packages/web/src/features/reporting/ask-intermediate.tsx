import type { IntermediateReportView } from '@cradle/contract';
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './case-page.module.css';
import { instantOfLocalField, localFieldOf, readPastMoment } from './local-moment.ts';
import { sendRequest } from './stages-calls.ts';
import { UtcOfField } from './utc-of-field.tsx';

type Form = {
  readonly askedBy: string;
  readonly wording: string;
  readonly askedAt: string;
  readonly dueAt: string;
};
type Problem = 'askedBy' | 'wording' | 'unreadable' | 'future' | 'due';

/** Records a request of the CSIRT: its words, its date. */
export function AskIntermediate({
  caseId,
  askedBy,
  onAsked,
}: {
  readonly caseId: string;
  readonly askedBy: string;
  readonly onAsked: (changed: { readonly items: IntermediateReportView[] }) => void;
}) {
  const say = useSay();
  const [form, setForm] = useState<Form>({
    askedBy,
    wording: '',
    askedAt: localFieldOf(new Date().toISOString()),
    dueAt: '',
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = useMutation({
    mutationFn: (askedAt: string) =>
      sendRequest(caseId, {
        askedAt,
        askedBy: form.askedBy.trim(),
        wording: form.wording.trim(),
        dueAt: instantOfLocalField(form.dueAt),
      }),
    onSuccess: onAsked,
  });
  const set = (part: Partial<Form>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblem(null);
  };
  const submit = () => {
    const read = readPastMoment(form.askedAt, Date.now());
    const found = problemOf(form, read.kind);
    setProblem(found);
    if (found === null && read.kind === 'past') {
      send.mutate(read.instant);
    }
  };
  return (
    <section className={classes['box']} aria-labelledby="ask-intermediate">
      <h3 id="ask-intermediate">{say('intermediate.record')}</h3>
      <div className={classes['form']}>
        <TextInput
          label={say('intermediate.askedBy')}
          description={say('intermediate.askedByHelp')}
          maxLength={300}
          error={problem === 'askedBy' ? say('intermediate.missing.askedBy') : null}
          value={form.askedBy}
          onChange={(event) => {
            set({ askedBy: event.currentTarget.value });
          }}
        />
        <Textarea
          label={say('intermediate.wording')}
          autosize
          minRows={3}
          error={problem === 'wording' ? say('intermediate.missing.wording') : null}
          value={form.wording}
          onChange={(event) => {
            set({ wording: event.currentTarget.value });
          }}
        />
        <MomentField
          label={say('intermediate.askedAt')}
          error={momentError(problem, say)}
          value={form.askedAt}
          onChange={(askedAt) => {
            set({ askedAt });
          }}
        />
        <MomentField
          label={say('intermediate.dueAt')}
          description={say('intermediate.dueAtHelp')}
          error={problem === 'due' ? say('intermediate.dueBeforeAsked') : null}
          value={form.dueAt}
          onChange={(dueAt) => {
            set({ dueAt });
          }}
        />
        {send.isError && <ProblemText error={send.error} />}
        <div>
          <Button loading={send.isPending} onClick={submit}>
            {say('intermediate.record')}
          </Button>
        </div>
      </div>
    </section>
  );
}

function momentError(problem: Problem | null, say: ReturnType<typeof useSay>): string | null {
  if (problem === 'unreadable') {
    return say('open.error.unreadable');
  }
  return problem === 'future' ? say('open.error.occurredFuture') : null;
}

function problemOf(form: Form, askedAt: 'past' | 'unreadable' | 'future'): Problem | null {
  if (form.askedBy.trim() === '') {
    return 'askedBy';
  }
  if (form.wording.trim().length < 3) {
    return 'wording';
  }
  if (askedAt !== 'past') {
    return askedAt;
  }
  return form.dueAt !== '' && form.dueAt < form.askedAt ? 'due' : null;
}

/** Date and time in the viewer's zone, with what that is in UTC below. */
export function MomentField({
  label,
  description,
  error,
  value,
  onChange,
}: {
  readonly label: string;
  readonly description?: string;
  readonly error: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Stack gap={4}>
      <TextInput
        type="datetime-local"
        label={label}
        description={description}
        error={error}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      <UtcOfField value={value} />
    </Stack>
  );
}
