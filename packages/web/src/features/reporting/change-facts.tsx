import { type CaseDetails, MEMBER_STATES } from '@cradle/contract';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../platform/api.ts';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './case-page.module.css';
import { localFieldOf, readPastMoment } from './local-moment.ts';
import { type FieldsProps, MaliciousField, MemberStatesField } from './open-case-fields.tsx';
import { emptyForm } from './open-case-form.ts';
import { loadTaggedCase, sendCaseChange, type TaggedCase } from './reporting-calls.ts';
import { UtcOfField } from './utc-of-field.tsx';

/** Changes what the case says about itself; the moment of becoming aware has a correction of its own. */
export function ChangeFacts({
  reportingCase,
  onChanged,
}: {
  readonly reportingCase: CaseDetails;
  readonly onChanged: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ['caseToChange', reportingCase.id],
    queryFn: ({ signal }) => loadTaggedCase(reportingCase.id, signal),
    enabled: open,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (!open || found.data === undefined) {
    return (
      <div>
        <Button
          variant="default"
          loading={open && found.isFetching}
          onClick={() => {
            setOpen(true);
          }}
        >
          {say('case.change')}
        </Button>
        {found.isError && <ProblemText error={found.error} />}
      </div>
    );
  }
  return (
    <FactsForm
      start={found.data}
      onChanged={(changed) => {
        setOpen(false);
        onChanged(changed);
      }}
      onCancel={() => {
        setOpen(false);
      }}
    />
  );
}

function FactsForm({
  start,
  onChanged,
  onCancel,
}: {
  readonly start: TaggedCase;
  readonly onChanged: (changed: CaseDetails) => void;
  readonly onCancel: () => void;
}) {
  const say = useSay();
  const { reportingCase } = start;
  const [etag, setEtag] = useState(start.etag);
  const [form, setForm] = useState(() => formOf(reportingCase));
  const [measureAt, setMeasureAt] = useState(() => fieldOf(reportingCase.measureAvailableAt));
  const [future, setFuture] = useState({ occurred: false, measure: false });
  const change: FieldsProps['change'] = (part) => {
    setForm((before) => ({ ...before, ...part }));
  };
  const send = useMutation({
    mutationFn: () =>
      sendCaseChange(reportingCase.id, changeOf(form, reportingCase.kind, measureAt), etag),
    onSuccess: onChanged,
    onError: async (error) => {
      if (error instanceof ApiProblem && error.status === 412) {
        // The person sees that somebody else changed it; saving once more is then their decision.
        setEtag((await loadTaggedCase(reportingCase.id)).etag);
      }
    },
  });
  const props: FieldsProps = { form, problems: new Map(), change };
  const save = () => {
    const ahead = { occurred: isAhead(form.occurredAt), measure: isAhead(measureAt) };
    setFuture(ahead);
    if (!ahead.occurred && !ahead.measure && form.title.trim() !== '') {
      send.mutate();
    }
  };
  return (
    <section className={classes['box']} aria-labelledby="change-facts">
      <h2 id="change-facts">{say('case.change')}</h2>
      <Stack className={classes['form']}>
        <TextInput
          label={say('open.titleField')}
          required
          maxLength={255}
          error={form.title.trim() === '' ? say('open.error.title') : null}
          value={form.title}
          onChange={(event) => {
            change({ title: event.currentTarget.value });
          }}
        />
        {reportingCase.kind === 'severeIncident' && <MaliciousField {...props} />}
        <MemberStatesField {...props} />
        <Stack gap={4}>
          <TextInput
            type="datetime-local"
            label={say('open.occurredAt')}
            error={future.occurred ? say('open.error.occurredFuture') : null}
            value={form.occurredAt}
            onChange={(event) => {
              change({ occurredAt: event.currentTarget.value });
            }}
          />
          <UtcOfField value={form.occurredAt} />
        </Stack>
        {reportingCase.kind === 'exploitedVulnerability' && (
          <Stack gap={4}>
            <TextInput
              type="datetime-local"
              label={say('open.measureAt')}
              description={say('open.measureAt.help')}
              error={future.measure ? say('open.error.measureFuture') : null}
              value={measureAt}
              onChange={(event) => {
                setMeasureAt(event.currentTarget.value);
              }}
            />
            <UtcOfField value={measureAt} />
          </Stack>
        )}
        <Textarea
          label={say('open.summary')}
          autosize
          minRows={3}
          value={form.summary}
          onChange={(event) => {
            change({ summary: event.currentTarget.value });
          }}
        />
        {send.isError && <ProblemText error={send.error} />}
        <Group>
          <Button loading={send.isPending} onClick={save}>
            {say('case.change.save')}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {say('open.cancel')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

function formOf(reportingCase: CaseDetails): FieldsProps['form'] {
  return {
    ...emptyForm(Date.now()),
    kind: reportingCase.kind,
    title: reportingCase.title,
    summary: reportingCase.summary,
    memberStates: MEMBER_STATES.filter((state) => reportingCase.memberStates.includes(state)),
    suspectedMalicious: reportingCase.suspectedMalicious,
    occurredAt: fieldOf(reportingCase.occurredAt),
  };
}

function fieldOf(instant: string | null): string {
  return instant === null ? '' : localFieldOf(instant);
}

function isAhead(field: string): boolean {
  return field !== '' && readPastMoment(field, Date.now()).kind !== 'past';
}

function instantOf(field: string): string | null {
  const moment = readPastMoment(field, Date.now());
  return moment.kind === 'past' ? moment.instant : null;
}

function changeOf(form: FieldsProps['form'], kind: CaseDetails['kind'], measureAt: string) {
  return {
    title: form.title.trim(),
    summary: form.summary,
    memberStates: form.memberStates,
    occurredAt: instantOf(form.occurredAt),
    ...(kind === 'severeIncident'
      ? { suspectedMalicious: form.suspectedMalicious }
      : { measureAvailableAt: instantOf(measureAt) }),
  };
}
