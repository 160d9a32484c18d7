import type { QuietHoursView } from '@cradle/contract';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './reminders.module.css';
import { loadQuietHours, sendQuietHours } from './reminders-calls.ts';

/** When one does not want to be disturbed by what can wait. */
export function QuietHoursForm() {
  const say = useSay();
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['quietHours'],
    queryFn: ({ signal }) => loadQuietHours(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <section aria-labelledby="quiet-hours">
      <h2 id="quiet-hours">{say('reminders.quiet')}</h2>
      <p>{say('reminders.quietHelp')}</p>
      {found.isError && <ProblemText error={found.error} />}
      {found.isSuccess && (
        <Form
          start={found.data}
          onSaved={(saved) => {
            queries.setQueryData(['quietHours'], saved);
          }}
        />
      )}
    </section>
  );
}

function Form({
  start: { quiet },
  onSaved,
}: {
  readonly start: QuietHoursView;
  readonly onSaved: (saved: QuietHoursView) => void;
}) {
  const say = useSay();
  const timeZone = quiet?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [isOn, setOn] = useState(quiet !== null);
  const [from, setFrom] = useState(quiet?.from ?? '22:00');
  const [until, setUntil] = useState(quiet?.until ?? '07:00');
  const save = useMutation({
    mutationFn: () => sendQuietHours({ quiet: isOn ? { from, until, timeZone } : null }),
    onSuccess: onSaved,
  });
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Checkbox
        label={say('reminders.quietOn')}
        checked={isOn}
        onChange={(event) => {
          setOn(event.currentTarget.checked);
        }}
      />
      {isOn && (
        <>
          <TextInput
            type="time"
            required
            label={say('reminders.from')}
            description={say('reminders.wallClock', { timeZone })}
            value={from}
            onChange={(event) => {
              setFrom(event.currentTarget.value);
            }}
          />
          <TextInput
            type="time"
            required
            label={say('reminders.until')}
            value={until}
            onChange={(event) => {
              setUntil(event.currentTarget.value);
            }}
          />
        </>
      )}
      {save.isError && <ProblemText error={save.error} />}
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          {say('reminders.quietSave')}
        </Button>
      </div>
      <div role="status">{save.isSuccess && say('reminders.quietSaved')}</div>
    </form>
  );
}
