import { Temporal } from 'temporal-polyfill';

/** What the platform's own counter shows for a stage. Operational practice, not law, and due to be changed. */
export type PortalCounter = {
  readonly stage: 'notification' | 'finalReport';
  /** The end that the platform shows; `null` where it shows none. */
  readonly shows: string | null;
  /** The platform's end beside the plain end of the law: earlier, later, the same, or there is none to compare. */
  readonly differs: 'earlier' | 'later' | 'same' | 'noCounter';
};

/**
 * What the platform's counters show where that is not what the law says: at 72 hours it counts 48 hours from the
 * early warning, for the final report on a vulnerability it shows nothing. Of an incident's final report it shows the
 * law's end. Instants are RFC 3339 in UTC.
 *
 * Source   ENISA, frequently asked questions no. 26, through a dated copy.
 */
export function portalCounters(facts: {
  readonly kind: 'exploitedVulnerability' | 'severeIncident';
  /** Submission of the early warning; `null` before it. */
  readonly earlyWarningAt: string | null;
  /** Plain ends of the clocks that run or wait, by stage. */
  readonly ends: Readonly<Partial<Record<'notification' | 'finalReport', string | null>>>;
}): PortalCounter[] {
  const { kind, earlyWarningAt, ends } = facts;
  const notification =
    earlyWarningAt === null || ends.notification == null
      ? []
      : [notificationCounter(earlyWarningAt, ends.notification)];
  const final =
    kind === 'severeIncident' || ends.finalReport === undefined
      ? []
      : [{ stage: 'finalReport', shows: null, differs: 'noCounter' } as const];
  return [...notification, ...final];
}

function notificationCounter(earlyWarningAt: string, plainEnd: string): PortalCounter {
  const shows = Temporal.Instant.from(earlyWarningAt).add({ hours: 48 });
  const order = Temporal.Instant.compare(shows, plainEnd);
  return {
    stage: 'notification',
    shows: shows.toString(),
    differs: order === 0 ? 'same' : order < 0 ? 'earlier' : 'later',
  };
}
