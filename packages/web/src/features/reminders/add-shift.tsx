import type { DutyRoster } from '@cradle/contract';
import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './reminders.module.css';
import { sendShift } from './reminders-calls.ts';

const PLACES = ['first', 'backup'] as const;
type Form = {
  readonly personId: string;
  readonly place: (typeof PLACES)[number];
  readonly from: string;
  readonly until: string;
  readonly repeatWeeks: number;
};
const EMPTY: Form = { personId: '', place: 'first', from: '', until: '', repeatWeeks: 0 };

/** What must be put right before a shift can be added; fields hold local date and time. */
export function shiftProblem(form: Form): 'person' | 'from' | 'until' | null {
  if (form.personId === '') {
    return 'person';
  }
  if (form.from === '') {
    return 'from';
  }
  return form.until > form.from ? null : 'until';
}

/** Adds a shift of the roster, weekly if asked. */
export function AddShift({
  people,
  onAdded,
}: {
  readonly people: DutyRoster['people'];
  readonly onAdded: (changed: DutyRoster) => void;
}) {
  const say = useSay();
  const [form, setForm] = useState(EMPTY);
  const [problem, setProblem] = useState<ReturnType<typeof shiftProblem>>(null);
  const add = useMutation({
    mutationFn: () =>
      sendShift({
        ...form,
        from: new Date(form.from).toISOString(),
        until: new Date(form.until).toISOString(),
      }),
    onSuccess: (changed) => {
      setForm(EMPTY);
      onAdded(changed);
    },
  });
  const set = (part: Partial<Form>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblem(null);
  };
  return (
    <section aria-labelledby="add-shift">
      <h2 id="add-shift">{say('reminders.add')}</h2>
      <form
        noValidate
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          const found = shiftProblem(form);
          setProblem(found);
          if (found === null) {
            add.mutate();
          }
        }}
      >
        <Fields form={form} problem={problem} people={people} set={set} />
        {add.isError && <ProblemText error={add.error} />}
        <div>
          <Button type="submit" loading={add.isPending}>
            {say('reminders.add')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Fields({
  form,
  problem,
  people,
  set,
}: {
  readonly form: Form;
  readonly problem: ReturnType<typeof shiftProblem>;
  readonly people: DutyRoster['people'];
  readonly set: (part: Partial<Form>) => void;
}) {
  const say = useSay();
  const errorAt = (field: NonNullable<typeof problem>) =>
    problem === field ? say(`reminders.problem.${field}`) : null;
  return (
    <>
      <NativeSelect
        label={say('reminders.person')}
        error={errorAt('person')}
        value={form.personId}
        data={[
          { value: '', label: say('reminders.choose') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => {
          set({ personId: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={say('reminders.placeOf')}
        value={form.place}
        data={PLACES.map((value) => ({ value, label: say(`reminders.place.${value}`) }))}
        onChange={(event) => {
          set({ place: PLACES.find((one) => one === event.currentTarget.value) ?? 'first' });
        }}
      />
      {(['from', 'until'] as const).map((field) => (
        <TextInput
          key={field}
          type="datetime-local"
          label={say(`reminders.${field}`)}
          error={errorAt(field)}
          value={form[field]}
          onChange={(event) => {
            set({ [field]: event.currentTarget.value });
          }}
        />
      ))}
      <NumberInput
        label={say('reminders.repeat')}
        description={say('reminders.repeatHelp')}
        min={0}
        max={51}
        clampBehavior="strict"
        allowDecimal={false}
        value={form.repeatWeeks}
        onChange={(value) => {
          set({ repeatWeeks: Number(value) });
        }}
      />
    </>
  );
}
