import type { CaseDetails } from '@cradle/contract';
import { Button, FileInput, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './case-page.module.css';
import { localFieldOf, viewerTimeZone } from './local-moment.ts';
import { ReferenceField } from './reference-field.tsx';
import { sendSubmission } from './reporting-calls.ts';
import {
  isPassedOver,
  problemsOf,
  type SubmissionForm,
  type SubmissionProblem,
} from './submission-form.ts';
import { UtcOfField } from './utc-of-field.tsx';

/** Records what a person filed on the platform. This, and nothing that Cradle does, stops the clock. */
export function RecordSubmission({
  reportingCase,
  stage,
  onRecorded,
}: {
  readonly reportingCase: CaseDetails;
  readonly stage: CaseDetails['clocks'][number]['step'];
  readonly onRecorded: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const session = useSession();
  const versions = reportingCase.versions.filter((version) => version.stage === stage);
  const [form, setForm] = useState<SubmissionForm>({
    versionNumber: Math.max(...versions.map((version) => version.number)),
    submittedAt: localFieldOf(new Date().toISOString()),
    submittedBy: session.person?.name ?? '',
    reference: '',
    confirmReference: false,
    receipt: null,
    note: '',
    reviewOverride: '',
  });
  const passedOver = isPassedOver(versions, form.versionNumber);
  const [problems, setProblems] = useState<readonly SubmissionProblem[]>([]);
  const send = useMutation({
    mutationFn: () => sendSubmission(reportingCase.id, stage, form),
    onSuccess: onRecorded,
  });
  const change = (part: Partial<SubmissionForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblems([]);
  };
  return (
    <section className={classes['box']} aria-labelledby="record-submission">
      <h3 id="record-submission">{say('submit.title')}</h3>
      <p>{say('submit.help')}</p>
      <form
        noValidate
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          const found = problemsOf(
            form,
            { kind: reportingCase.kind, isPassedOver: passedOver },
            Date.now(),
          );
          setProblems(found);
          if (found.length === 0) {
            send.mutate();
          }
        }}
      >
        {versions.length > 1 && (
          <NativeSelect
            label={say('submit.version')}
            value={String(form.versionNumber)}
            data={versions.map((version) => String(version.number))}
            onChange={(event) => {
              change({ versionNumber: Number(event.currentTarget.value) });
            }}
          />
        )}
        <SubmissionFields
          form={form}
          problems={problems}
          kind={reportingCase.kind}
          change={change}
        />
        {passedOver && (
          <Textarea
            label={say('review.override')}
            description={say('review.overrideHelp')}
            autosize
            minRows={2}
            error={problems.includes('overrideMissing') ? say('review.overrideMissing') : undefined}
            value={form.reviewOverride}
            onChange={(event) => {
              change({ reviewOverride: event.currentTarget.value });
            }}
          />
        )}
        {send.isError && <ProblemText error={send.error} />}
        <div>
          <Button type="submit" loading={send.isPending}>
            {say('submit.button')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function SubmissionFields({
  form,
  problems,
  kind,
  change,
}: {
  readonly form: SubmissionForm;
  readonly problems: readonly SubmissionProblem[];
  readonly kind: CaseDetails['kind'];
  readonly change: (part: Partial<SubmissionForm>) => void;
}) {
  const say = useSay();
  const timeZone = viewerTimeZone();
  return (
    <>
      <Stack gap={4}>
        <TextInput
          type="datetime-local"
          required
          label={say('submit.at')}
          description={say('submit.at.help', { timeZone })}
          error={momentError(problems, say)}
          value={form.submittedAt}
          onChange={(event) => {
            change({ submittedAt: event.currentTarget.value });
          }}
        />
        <UtcOfField value={form.submittedAt} />
      </Stack>
      <TextInput
        label={say('submit.by')}
        description={say('submit.by.help')}
        maxLength={300}
        value={form.submittedBy}
        onChange={(event) => {
          change({ submittedBy: event.currentTarget.value });
        }}
      />
      <ReferenceField
        form={form}
        isUnconfirmed={problems.includes('referenceNotConfirmed')}
        kind={kind}
        change={change}
      />
      <FileInput
        label={say('submit.receipt')}
        description={say('submit.receipt.help')}
        clearable
        error={problems.includes('receiptTooBig') ? say('submit.receipt.tooBig') : undefined}
        value={form.receipt}
        onChange={(receipt) => {
          change({ receipt });
        }}
      />
      <Textarea
        label={say('submit.note')}
        autosize
        minRows={2}
        value={form.note}
        onChange={(event) => {
          change({ note: event.currentTarget.value });
        }}
      />
    </>
  );
}

function momentError(
  problems: readonly SubmissionProblem[],
  say: ReturnType<typeof useSay>,
): string | undefined {
  if (problems.includes('unreadableMoment')) {
    return say('open.error.unreadable');
  }
  return problems.includes('futureMoment') ? say('open.error.occurredFuture') : undefined;
}
