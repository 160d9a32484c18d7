import { Temporal } from 'temporal-polyfill';
import { type Place, periodEnd, plainEnd } from '../time/index.ts';
import { exploitedVulnerability } from './art-14-exploited-vulnerability.ts';
import { severeIncident } from './art-14-severe-incident.ts';
import { formatCitation } from './citation.ts';
import { type CaseFacts, type ReportingStep, stepStatus } from './reporting-obligation.ts';

export type ReportingKind = 'exploitedVulnerability' | 'severeIncident';
export type ReportingStage = 'earlyWarning' | 'notification' | 'finalReport';
export type ReportingMoment = 'becameAware' | 'measureAvailable' | 'notificationSubmitted';

/** Facts of a case. Every instant is RFC 3339 in UTC with `Z`; `null` means that it has not happened. */
export type ReportingFacts = {
  readonly kind: ReportingKind;
  readonly becameAwareAt: string | null;
  readonly measureAvailableAt: string | null;
  /** The actual submission of the 72-hour notification; where `null`, `submitted.notification` counts. */
  readonly notificationSubmittedAt: string | null;
  readonly submitted: Readonly<Partial<Record<ReportingStage, string | null>>>;
  /** IANA name of the zone in which days end. */
  readonly timeZone: string;
  /** ISO 3166 code of the Member State whose public holidays were given, or `null`. */
  readonly memberState: string | null;
  /** From `publicHolidays()` of this folder, which loads its calendar apart: it must not burden the browser. */
  readonly publicHolidays: ReadonlySet<string>;
  readonly now: string;
};

/** One clock of a case, computed anew each time. Instants are RFC 3339 in UTC with `Z`. */
export type ReportingClock = {
  readonly step: ReportingStage;
  /** E.g. `Art. 14(2)(a)`. */
  readonly cite: string;
  readonly runsFrom: ReportingMoment;
  readonly startedAt: string | null;
  /** What to count down to: from the event itself, to the second, never moved. */
  readonly plainEnd: string | null;
  /** The first instant that is late under Regulation (EEC, Euratom) 1182/71: a reading, never earlier. */
  readonly legalEnd: string | null;
  /** `overdue` from `legalEnd` on. Between `plainEnd` and `legalEnd` the clock still runs, by that reading. */
  readonly state: 'waiting' | 'running' | 'overdue' | 'done';
  readonly doneAt: string | null;
  /** Whether it was done before `legalEnd`; `null` while it is not done. */
  readonly inTime: boolean | null;
  readonly rule: string;
  readonly timeZone: string;
};

/**
 * The three clocks of a case, in the order of the steps.
 *
 * The server, the browser and the command line call this one function, so they cannot disagree. Only a
 * recorded moment of becoming aware starts a clock: no list of exploited vulnerabilities does.
 *
 * Throws   `RangeError` for text that is no instant, or an unknown time zone: check foreign text before.
 */
export function reportingClocks(facts: ReportingFacts): ReportingClock[] {
  const place = { timeZone: facts.timeZone, publicHolidays: facts.publicHolidays };
  const now = Temporal.Instant.from(facts.now);
  const caseFacts = readFacts(facts);
  return reportingSteps(facts.kind).map((step) => clockOf(step, caseFacts, now, place));
}

/** The steps of an obligation, as data. */
export function reportingSteps(
  kind: ReportingKind,
): readonly ReportingStep<ReportingStage, ReportingMoment>[] {
  return kind === 'exploitedVulnerability' ? exploitedVulnerability.steps : severeIncident.steps;
}

/**
 * Whether Art. 14 already applied at an instant: from 11 September 2026 on, by the date in `timeZone`.
 *
 * What the maker already knew to be exploited before that day is not reportable afterwards either.
 * Source: Art. 71(2); Commission guidance C(2026) 5252, point 217.
 */
export function reportingApplies(becameAwareAt: string, timeZone: string): boolean {
  const day = Temporal.Instant.from(becameAwareAt).toZonedDateTimeISO(timeZone).toPlainDate();
  return Temporal.PlainDate.compare(day, exploitedVulnerability.appliesFrom.date) >= 0;
}

function readFacts(facts: ReportingFacts): CaseFacts<ReportingStage, ReportingMoment> {
  const { earlyWarning, notification, finalReport } = facts.submitted;
  const notified = instantOf(facts.notificationSubmittedAt ?? notification);
  return {
    moments: {
      becameAware: instantOf(facts.becameAwareAt),
      measureAvailable: instantOf(facts.measureAvailableAt),
      notificationSubmitted: notified,
    },
    submitted: {
      earlyWarning: instantOf(earlyWarning),
      notification: notified,
      finalReport: instantOf(finalReport),
    },
  };
}

function instantOf(text: string | null | undefined): Temporal.Instant | undefined {
  return text === null || text === undefined ? undefined : Temporal.Instant.from(text);
}

function clockOf(
  step: ReportingStep<ReportingStage, ReportingMoment>,
  facts: CaseFacts<ReportingStage, ReportingMoment>,
  now: Temporal.Instant,
  place: Place,
): ReportingClock {
  const start = facts.moments[step.runsFrom];
  const status = stepStatus(step, facts, now, place);
  const done = status.kind === 'done' ? status : null;
  return {
    step: step.id,
    cite: formatCitation(step.cite),
    runsFrom: step.runsFrom,
    startedAt: start?.toString() ?? null,
    plainEnd: start === undefined ? null : plainEnd(start, step.within, place).toString(),
    legalEnd: start === undefined ? null : periodEnd(start, step.within, place).toString(),
    state: status.kind,
    doneAt: done?.at.toString() ?? null,
    inTime: done?.inTime ?? null,
    rule: step.rule,
    timeZone: place.timeZone,
  };
}
