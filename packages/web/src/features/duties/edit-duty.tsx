import {
  changeDuty,
  type DutyProgress,
  type DutyRow,
  DutyState,
  listDuties,
} from '@cradle/contract';
import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { call } from '../../platform/api.ts';
import { LawPlace, LawSentence } from '../../platform/law-text.tsx';
import { useMay } from '../../platform/session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { SaveProblem } from '../../ui/save-problem.tsx';
import { MarkWord, type Words } from '../guide/index.ts';
import { usePeople } from '../people/index.ts';
import classes from './duties.module.css';
import { DutyStateWord } from './duty-text.tsx';

/** One duty whole, and how far it is. Who may not write sees it and changes nothing. */
export function EditDuty({
  row,
  words,
  onClose,
}: {
  readonly row: DutyRow;
  readonly words: Words;
  readonly onClose: () => void;
}) {
  const { say } = words;
  const mayWrite = useMay('products.write');
  return (
    <Dialog opened onClose={onClose} title={say('duty.title')} size="lg">
      <Stack gap="md">
        <p className={classes['dutyText']}>
          <LawSentence says={row.says} text={words} /> <LawPlace cite={row.cite} text={words} />{' '}
          <MarkWord mark={row.mark} say={say} />
        </p>
        <DutyFacts row={row} words={words} />
        {mayWrite ? (
          <ProgressForm row={row} words={words} onDone={onClose} />
        ) : (
          <DutyStateWord state={row.state} />
        )}
        {row.changed !== null && (
          <p className={classes['calm']}>
            {say('duty.changed', { name: row.changed.by.name })}{' '}
            <InstantText iso={row.changed.at} />
          </p>
        )}
      </Stack>
    </Dialog>
  );
}

function DutyFacts({ row, words }: { readonly row: DutyRow; readonly words: Words }) {
  const { say, day } = words;
  return (
    <Facts as="rows">
      <Fact term={say('duties.column.product')}>{row.product.name}</Fact>
      <Fact term={say('duty.when')}>
        <LawSentence says={row.due} text={words} />
        {row.dueOn === null ? '' : `: ${day(row.dueOn)}`}
      </Fact>
      <Fact term={say('duty.since')}>{day(row.since)}</Fact>
      {row.until !== null && <Fact term={say('duty.until')}>{day(row.until)}</Fact>}
      {row.to !== null && (
        <Fact term={say('duty.to')}>
          <LawSentence says={row.to} text={words} />
        </Fact>
      )}
      {row.suggestedEvidence !== null && (
        <Fact term={say('duty.suggested')}>
          <LawSentence says={row.suggestedEvidence} text={words} />{' '}
          <small>({say('duty.suggestedWhy')})</small>
        </Fact>
      )}
    </Facts>
  );
}

function ProgressForm({
  row,
  words,
  onDone,
}: {
  readonly row: DutyRow;
  readonly words: Words;
  readonly onDone: () => void;
}) {
  const { say } = words;
  const queries = useQueryClient();
  const [etag, setEtag] = useState(row.etag);
  const [progress, setProgress] = useState<DutyProgress>({
    state: row.state,
    reason: row.reason,
    evidence: row.evidence,
    plannedOn: row.plannedOn,
    responsible: row.responsible?.id ?? null,
  });
  const { id: productId } = row.product;
  const save = useMutation({
    mutationFn: () =>
      call(
        changeDuty,
        {
          params: { productId, role: row.role, duty: row.duty },
          query: undefined,
          body: progress,
        },
        undefined,
        etag,
      ),
    onSuccess() {
      void queries.invalidateQueries();
      onDone();
    },
  });
  const reload = useMutation({
    mutationFn: () =>
      call(listDuties, {
        params: undefined,
        query: { productId, role: row.role, limit: 500 },
        body: undefined,
      }),
    onSuccess({ items }) {
      setEtag(items.find(({ duty }) => duty === row.duty)?.etag ?? etag);
      save.reset();
    },
  });
  const set = (part: Partial<DutyProgress>) => {
    setProgress({ ...progress, ...part });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const needsReason = progress.state === 'notApplicable';
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <NativeSelect
          label={say('duty.state')}
          value={progress.state}
          data={DutyState.options.map((value) => ({ value, label: say(`duties.state.${value}`) }))}
          onChange={(event) => {
            const state = DutyState.options.find((one) => one === event.currentTarget.value);
            set(state === undefined ? {} : { state });
          }}
        />
        <Textarea
          label={say(needsReason ? 'duty.reasonWhy' : 'duty.reason')}
          required={needsReason}
          autosize
          minRows={2}
          maxLength={20_000}
          value={progress.reason}
          onChange={(event) => {
            set({ reason: event.currentTarget.value });
          }}
        />
        <TextInput
          type="date"
          label={say('duty.plannedOn')}
          description={say('duty.plannedHelp')}
          value={progress.plannedOn ?? ''}
          onChange={(event) => {
            set({ plannedOn: event.currentTarget.value === '' ? null : event.currentTarget.value });
          }}
        />
        <ResponsibleSelect
          value={progress.responsible}
          named={row.responsible}
          words={words}
          onChange={(responsible) => {
            set({ responsible });
          }}
        />
        <Textarea
          label={say('duty.evidence')}
          description={say('duty.evidenceHelp')}
          autosize
          minRows={2}
          maxLength={20_000}
          value={progress.evidence}
          onChange={(event) => {
            set({ evidence: event.currentTarget.value });
          }}
        />
        <SaveProblem error={save.error} reload={reload} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {say('duty.save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {say('action.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ResponsibleSelect({
  value,
  named,
  words,
  onChange,
}: {
  readonly value: string | null;
  readonly named: DutyRow['responsible'];
  readonly words: Words;
  readonly onChange: (id: string | null) => void;
}) {
  const people = usePeople().filter(({ state }) => state === 'active');
  // Who has left, or whom the reader may not see, stays named until somebody else is.
  const gone = named !== null && !people.some(({ id }) => id === named.id) ? [named] : [];
  return (
    <NativeSelect
      label={words.say('duty.responsible')}
      value={value ?? ''}
      data={[
        { value: '', label: words.say('duties.nobody') },
        ...[...people, ...gone].map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => {
        onChange(event.currentTarget.value === '' ? null : event.currentTarget.value);
      }}
    />
  );
}
