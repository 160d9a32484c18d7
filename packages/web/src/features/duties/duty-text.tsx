import type { DutyRow } from '@cradle/contract';
import { useDayText, useSay } from '../../platform/text.ts';
import type { StateColour } from '../../ui/state-colours.ts';
import { StateWord } from '../../ui/state-word.tsx';

const STATE_COLOUR: Readonly<Record<DutyRow['state'], StateColour>> = {
  open: 'neutral',
  inWork: 'information',
  done: 'good',
  notApplicable: 'neutral',
};

/** How far a duty is, as a word. */
export function DutyStateWord({ state }: { readonly state: DutyRow['state'] }) {
  const say = useSay();
  return <StateWord colour={STATE_COLOUR[state]}>{say(`duties.state.${state}`)}</StateWord>;
}

/** The next date of a duty with what that date is, and whether it was missed. */
export function NextDateText({ row }: { readonly row: Pick<DutyRow, 'next' | 'urgency'> }) {
  const say = useSay();
  const day = useDayText();
  if (row.next === null) {
    return <span>{say('duties.noDate')}</span>;
  }
  const { on, kind } = row.next;
  return (
    <span>
      <time dateTime={on}>{day(on)}</time>, {say(`duties.next.${kind}`)}
      {row.urgency === 'overdue' && (
        <>
          {' '}
          <StateWord colour="critical">{say('duties.urgency.overdue')}</StateWord>
        </>
      )}
    </span>
  );
}
