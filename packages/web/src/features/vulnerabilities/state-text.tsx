import type { FindingRow } from '@cradle/contract';
import { useSay } from '../../platform/text.ts';

/** The state of a finding in words, with where a decision was inherited from and until when it holds. */
export function StateText({
  state,
  inheritedFrom,
  endsOn,
}: {
  readonly state: FindingRow['state'];
  readonly inheritedFrom: string | null;
  readonly endsOn: string | null;
}) {
  const say = useSay();
  return (
    <>
      <span>{say(`state.${state}`)}</span>
      {inheritedFrom !== null && (
        <small> {say('state.inheritedFrom', { version: inheritedFrom })}</small>
      )}
      {endsOn !== null && <small> {say('state.until', { date: endsOn })}</small>}
    </>
  );
}
