import type { CaseDetails } from '@cradle/contract';
import { Button, FileInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './case-page.module.css';
import { ReferenceField } from './reference-field.tsx';
import { sendCompletion } from './stages-calls.ts';
import { base64Of, isStrangeReference, isTooBig } from './submission-form.ts';

type Submission = CaseDetails['submissions'][number];

const EMPTY = {
  reference: '',
  confirmReference: false,
  receipt: null as File | null,
  note: '',
};

/** Adds reference and receipt to a submission that was sent and not confirmed yet. */
export function CompleteSubmission({
  submission,
  kind,
  onCompleted,
}: {
  readonly submission: Submission;
  readonly kind: CaseDetails['kind'];
  readonly onCompleted: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const [form, setForm] = useState(EMPTY);
  const [problem, setProblem] = useState<'nothing' | 'reference' | 'receipt' | null>(null);
  const send = useMutation({
    mutationFn: async () =>
      sendCompletion(submission.id, {
        reference: form.reference.trim() === '' ? null : form.reference.trim(),
        confirmReference: form.confirmReference,
        receipt:
          form.receipt === null
            ? null
            : { name: form.receipt.name, base64: await base64Of(form.receipt) },
        note: form.note,
      }),
    onSuccess: (changed) => {
      setForm(EMPTY);
      onCompleted(changed);
    },
  });
  const change = (part: Partial<typeof EMPTY>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblem(null);
  };
  const submit = () => {
    const found = problemOf(form, kind);
    setProblem(found);
    if (found === null) {
      send.mutate();
    }
  };
  return (
    <details>
      <summary>{say('complete.title')}</summary>
      <div className={classes['form']}>
        {submission.reference === null && (
          <>
            <p>{say('complete.help')}</p>
            <ReferenceField
              form={form}
              isUnconfirmed={problem === 'reference'}
              kind={kind}
              change={change}
            />
          </>
        )}
        {submission.receipt === null && (
          <FileInput
            label={say('submit.receipt')}
            description={say('submit.receipt.help')}
            clearable
            error={problem === 'receipt' ? say('submit.receipt.tooBig') : undefined}
            value={form.receipt}
            onChange={(receipt) => {
              change({ receipt });
            }}
          />
        )}
        <Textarea
          label={say('submit.note')}
          autosize
          minRows={2}
          value={form.note}
          onChange={(event) => {
            change({ note: event.currentTarget.value });
          }}
        />
        {problem === 'nothing' && <p role="alert">{say('complete.nothing')}</p>}
        {send.isError && <ProblemText error={send.error} />}
        <div>
          <Button variant="default" loading={send.isPending} onClick={submit}>
            {say('complete.button')}
          </Button>
        </div>
      </div>
    </details>
  );
}

function problemOf(
  form: typeof EMPTY,
  kind: CaseDetails['kind'],
): 'nothing' | 'reference' | 'receipt' | null {
  if (form.reference.trim() === '' && form.receipt === null && form.note.trim() === '') {
    return 'nothing';
  }
  if (isStrangeReference(form.reference, kind) && !form.confirmReference) {
    return 'reference';
  }
  return isTooBig(form.receipt) ? 'receipt' : null;
}
