import type { DutyRoster } from '@cradle/contract';
import { ActionIcon, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMay } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { AddShift } from './add-shift.tsx';
import classes from './reminders.module.css';
import { sendShiftRemoval } from './reminders-calls.ts';

/** Who is told now, the shifts to come, where nobody is on duty, and a form for a further shift. */
export function Roster({
  roster,
  onChanged,
}: {
  readonly roster: DutyRoster;
  readonly onChanged: (changed: DutyRoster) => void;
}) {
  const say = useSay();
  const mayWrite = useMay('cases.write');
  return (
    <Stack gap="xl">
      <section aria-labelledby="told-now">
        <h2 id="told-now">{say('reminders.now')}</h2>
        <ul className={classes['lines']}>
          {roster.now.map(({ person, place }) => (
            <li key={person.id}>
              {person.name}: <strong>{say(`reminders.place.${place}`)}</strong>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="roster">
        <h2 id="roster">{say('reminders.roster')}</h2>
        {roster.shifts.length === 0 ? (
          <p>{say('reminders.rosterEmpty')}</p>
        ) : (
          <Shifts roster={roster} mayWrite={mayWrite} onChanged={onChanged} />
        )}
      </section>
      {roster.shifts.length > 0 && roster.gaps.length > 0 && <Gaps gaps={roster.gaps} />}
      {mayWrite && <AddShift people={roster.people} onAdded={onChanged} />}
    </Stack>
  );
}

function Shifts({
  roster,
  mayWrite,
  onChanged,
}: {
  readonly roster: DutyRoster;
  readonly mayWrite: boolean;
  readonly onChanged: (changed: DutyRoster) => void;
}) {
  const say = useSay();
  const remove = useMutation({ mutationFn: sendShiftRemoval, onSuccess: onChanged });
  return (
    <>
      {remove.isError && <ProblemText error={remove.error} />}
      <ScrollTable label={say('reminders.roster')} minWidth={560}>
        <thead>
          <tr>
            <th scope="col">{say('reminders.person')}</th>
            <th scope="col">{say('reminders.placeOf')}</th>
            <th scope="col">{say('reminders.from')}</th>
            <th scope="col">{say('reminders.until')}</th>
            {mayWrite && <td />}
          </tr>
        </thead>
        <tbody>
          {roster.shifts.map(({ id, person, place, from, until }) => (
            <tr key={id}>
              <th scope="row">{person.name}</th>
              <td>{say(`reminders.place.${place}`)}</td>
              <td>
                <InstantText iso={from} />
              </td>
              <td>
                <InstantText iso={until} />
              </td>
              {mayWrite && (
                <td>
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    aria-label={say('reminders.remove', { who: person.name })}
                    loading={remove.isPending && remove.variables === id}
                    onClick={() => {
                      remove.mutate(id);
                    }}
                  >
                    ×
                  </ActionIcon>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}

const GAPS_SHOWN = 10;

function Gaps({ gaps }: { readonly gaps: DutyRoster['gaps'] }) {
  const say = useSay();
  return (
    <section aria-labelledby="gaps" className={classes['gap']}>
      <h2 id="gaps">{say('reminders.gaps')}</h2>
      <p>{say('reminders.gapsHelp')}</p>
      <ul className={classes['lines']}>
        {gaps.slice(0, GAPS_SHOWN).map(({ from, until }) => (
          <li key={from}>
            <InstantText iso={from} /> – <InstantText iso={until} />
          </li>
        ))}
      </ul>
    </section>
  );
}
