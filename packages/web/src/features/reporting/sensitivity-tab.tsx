import { type CaseDetails, SensitivityAnswers, type SensitivityView } from '@cradle/contract';
import { Button, NativeSelect, Skeleton, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../platform/api.ts';
import { LawPlace, LawSentence, useLawText } from '../../platform/law-text.tsx';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import { StaleNotice } from '../../ui/stale-notice.tsx';
import { Why } from '../../ui/why.tsx';
import classes from './case-page.module.css';
import { KnownChoices } from './known-choices.tsx';
import { loadSensitivity, sendSensitivity, type TaggedSensitivity } from './stages-calls.ts';

const { tlp, delay, exceptional, grounds, claims } = SensitivityAnswers.shape;
const GROUNDS = grounds.keyof().options;
const CLAIMS = claims.keyof().options;

/** How sensitive the reports of a case are, and what is asked about passing them on (Art. 16(2)). */
export function SensitivityTab({
  reportingCase,
  mayWrite,
}: {
  readonly reportingCase: CaseDetails;
  readonly mayWrite: boolean;
}) {
  const queryKey = ['sensitivity', reportingCase.id];
  const queries = useQueryClient();
  const found = useQuery({
    queryKey,
    queryFn: ({ signal }) => loadSensitivity(reportingCase.id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (found.isPending) {
    return <Skeleton height={320} />;
  }
  return found.isError ? (
    <ProblemText error={found.error} />
  ) : (
    <Form
      key={found.data.etag}
      start={found.data}
      reportingCase={reportingCase}
      mayWrite={mayWrite}
      onSaved={(saved) => {
        queries.setQueryData(queryKey, saved);
        void queries.invalidateQueries({ queryKey: ['draft'] });
        void queries.invalidateQueries({ queryKey: ['case'] });
      }}
      onReload={() => void queries.invalidateQueries({ queryKey })}
    />
  );
}

type Answers = SensitivityView['answers'];

function Form({
  start,
  reportingCase,
  mayWrite,
  onSaved,
  onReload,
}: {
  readonly start: TaggedSensitivity;
  readonly reportingCase: CaseDetails;
  readonly mayWrite: boolean;
  readonly onSaved: (saved: TaggedSensitivity) => void;
  readonly onReload: () => void;
}) {
  const say = useSay();
  const [answers, setAnswers] = useState<Answers>(start.view.answers);
  const save = useMutation({
    mutationFn: () => sendSensitivity(reportingCase.id, answers, start.etag),
    onSuccess: onSaved,
  });
  const set = (part: Partial<Answers>) => {
    setAnswers((before) => ({ ...before, ...part }));
  };
  const isStale = save.error instanceof ApiProblem && save.error.status === 412;
  const parts = { answers, set, disabled: !mayWrite };
  return (
    <section aria-labelledby="sensitivity">
      <h2 id="sensitivity">{say('sensitivity.title')}</h2>
      <p>{say('sensitivity.intro')}</p>
      <div className={classes['form']}>
        {isStale && <StaleNotice onReload={onReload} />}
        {save.isError && !isStale && <ProblemText error={save.error} />}
        <MarkAndReason {...parts} />
        <Delay {...parts} />
        {reportingCase.kind === 'exploitedVulnerability' ? (
          <Exceptional {...parts} />
        ) : (
          <p>{say('sensitivity.exceptionalNever')}</p>
        )}
        {mayWrite && (
          <div>
            <Button
              loading={save.isPending}
              onClick={() => {
                save.mutate();
              }}
            >
              {say('sensitivity.save')}
            </Button>
          </div>
        )}
        {start.view.savedAt !== null && <p role="status">{say('sensitivity.saved')}</p>}
        <WhatHolds view={start.view} />
      </div>
    </section>
  );
}

type PartProps = {
  readonly answers: Answers;
  readonly set: (part: Partial<Answers>) => void;
  readonly disabled: boolean;
};

function MarkAndReason({ answers, set, disabled }: PartProps) {
  const say = useSay();
  return (
    <>
      <NativeSelect
        label={say('sensitivity.tlp')}
        description={say('sensitivity.tlpHelp')}
        disabled={disabled}
        value={answers.tlp}
        data={tlp.options.map((value) => ({
          value,
          label: value === 'none' ? say('sensitivity.tlp.none') : value,
        }))}
        onChange={(event) => {
          set({ tlp: tlp.parse(event.currentTarget.value) });
        }}
      />
      <TextInput
        label={say('sensitivity.reason')}
        description={say('sensitivity.reasonHelp')}
        maxLength={200}
        readOnly={disabled}
        value={answers.reason}
        onChange={(event) => {
          set({ reason: event.currentTarget.value });
        }}
      />
    </>
  );
}

function Delay({ answers, set, disabled }: PartProps) {
  const say = useSay();
  return (
    <>
      <NativeSelect
        label={say('sensitivity.delay')}
        disabled={disabled}
        value={answers.delay}
        data={delay.options.map((value) => ({ value, label: say(`sensitivity.delay.${value}`) }))}
        onChange={(event) => {
          set({ delay: delay.parse(event.currentTarget.value) });
        }}
      />
      <KnownChoices
        legend={say('sensitivity.grounds')}
        rows={GROUNDS.map((key) => ({
          key,
          text: say(`sensitivity.ground.${key}`),
          value: answers.grounds[key],
        }))}
        disabled={disabled}
        onChange={(key, value) => {
          set({ grounds: { ...answers.grounds, [key]: value } });
        }}
      />
      {answers.delay === 'ask' && (
        <Textarea
          label={say('sensitivity.delayRequest')}
          autosize
          minRows={2}
          maxLength={1500}
          readOnly={disabled}
          value={answers.delayRequest}
          onChange={(event) => {
            set({ delayRequest: event.currentTarget.value });
          }}
        />
      )}
    </>
  );
}

function Exceptional({ answers, set, disabled }: PartProps) {
  const say = useSay();
  return (
    <>
      <Stack gap={4}>
        <NativeSelect
          label={say('sensitivity.exceptional')}
          disabled={disabled}
          value={answers.exceptional}
          data={exceptional.options.map((value) => ({
            value,
            label: say(`sensitivity.exceptional.${value}`),
          }))}
          onChange={(event) => {
            set({ exceptional: exceptional.parse(event.currentTarget.value) });
          }}
        />
        <Why reason={say('sensitivity.exceptionalWhy')} cite={say('sensitivity.exceptionalCite')} />
      </Stack>
      {answers.exceptional === 'claim' && (
        <>
          <KnownChoices
            legend={say('sensitivity.grounds')}
            rows={CLAIMS.map((key) => ({
              key,
              text: say(`sensitivity.claim.${key}`),
              value: answers.claims[key],
            }))}
            disabled={disabled}
            onChange={(key, value) => {
              set({ claims: { ...answers.claims, [key]: value } });
            }}
          />
          <Textarea
            label={say('sensitivity.support')}
            autosize
            minRows={2}
            maxLength={800}
            readOnly={disabled}
            value={answers.exceptionalSupport}
            onChange={(event) => {
              set({ exceptionalSupport: event.currentTarget.value });
            }}
          />
        </>
      )}
    </>
  );
}

/** What the rule of Art. 16(2) says of the answers as they were saved. */
function WhatHolds({ view }: { readonly view: SensitivityView }) {
  const say = useSay();
  const text = useLawText();
  return (
    <section className={classes['box']} aria-labelledby="sensitivity-holds">
      <h3 id="sensitivity-holds">{say('sensitivity.holds')}</h3>
      {view.grounds.length + view.claims.length === 0 && <p>{say('sensitivity.holdsNone')}</p>}
      <ul>
        {view.because.map((one) => (
          <li key={one.cite + one.says}>
            <LawSentence says={one.says} text={text} />{' '}
            <LawPlace cite={one.cite} source={one.source} text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
