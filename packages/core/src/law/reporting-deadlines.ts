import { Temporal } from 'temporal-polyfill';
import {
  isoInstant,
  type PeriodCounter,
  type PeriodLength,
  type Place,
  periodCounter,
  periodEnd,
  plainEnd,
  wholeSecondMs,
} from '../time/index.ts';
import { formatCitation } from './citation.ts';
import {
  type ReportingKind,
  type ReportingMoment,
  type ReportingStage,
  reportingSteps,
} from './reporting-clocks.ts';

/** The moments of a case, RFC 3339; `null` where it has not happened. */
export type DeadlineFacts = {
  readonly kind: ReportingKind;
  readonly becameAwareAt: string | null;
  readonly measureAvailableAt: string | null;
  readonly notificationSubmittedAt: string | null;
};

/** When a step is due at the latest. Instants are RFC 3339 in UTC with `Z`; both ends are exclusive. */
export type Deadline = {
  readonly step: ReportingStage;
  readonly cite: string;
  readonly runsFrom: ReportingMoment;
  readonly state: 'waiting' | 'running';
  readonly plainEnd: string | null;
  readonly legalEnd: string | null;
};

/** The deadlines of many cases in one place. */
export type DeadlineCounter = (facts: DeadlineFacts) => Deadline[];

/**
 * Counts deadlines for a place; for batches, where `reportingClocks` would be slow. Both give the same ends.
 *
 * Throws   `RangeError` for an unknown time zone, and when called with text that is no instant.
 */
export function deadlineCounter(place: Place): DeadlineCounter {
  const counter = periodCounter(place);
  const tables = {
    exploitedVulnerability: stepTable('exploitedVulnerability'),
    severeIncident: stepTable('severeIncident'),
  };
  return (facts) => {
    const moments = {
      becameAware: facts.becameAwareAt,
      measureAvailable: facts.measureAvailableAt,
      notificationSubmitted: facts.notificationSubmittedAt,
    };
    return tables[facts.kind].map(({ step, cite, runsFrom, within }) => {
      const start = moments[runsFrom];
      return start === null
        ? { step, cite, runsFrom, state: 'waiting', plainEnd: null, legalEnd: null }
        : { step, cite, runsFrom, state: 'running', ...endsOf(start, within, place, counter) };
    });
  };
}

function stepTable(kind: ReportingKind) {
  return reportingSteps(kind).map(({ id, cite, runsFrom, within }) => ({
    step: id,
    cite: formatCitation(cite),
    runsFrom,
    within,
  }));
}

function endsOf(
  start: string,
  within: PeriodLength,
  place: Place,
  counter: PeriodCounter,
): { plainEnd: string; legalEnd: string } {
  const ms = wholeSecondMs(start);
  const ends = ms === undefined ? undefined : counter.ends(ms, within);
  if (ends !== undefined) {
    return { plainEnd: isoInstant(ends.plain), legalEnd: isoInstant(ends.legal) };
  }
  const instant = Temporal.Instant.from(start);
  return {
    plainEnd: plainEnd(instant, within, place).toString(),
    legalEnd: periodEnd(instant, within, place).toString(),
  };
}
