import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const Instant = z.iso.datetime({ offset: false });

/**
 * An intermediate report as it was frozen (Art. 14(6)): what the CSIRT asked, the answer, and what changed since the
 * report that was filed last. Complete in itself, and never changed afterwards.
 */
export const IntermediateReport = z
  .strictObject({
    schema: z.literal('cradle-intermediate-report/1'),
    case: z.strictObject({
      id: z.string(),
      kind: z.enum(['exploitedVulnerability', 'severeIncident']),
      title: z.string(),
      timeZone: z.string(),
    }),
    organisation: z.strictObject({ name: z.string() }),
    /** Counted from 1 within the case. */
    number: z.int().min(1),
    request: z.strictObject({
      askedAt: Instant,
      askedBy: z.string(),
      /** The CSIRT's own words. */
      wording: z.string(),
      /** The CSIRT's own date; the law sets none. */
      dueAt: Instant.nullable(),
    }),
    /** Counted from 1 within the intermediate report. */
    version: z.int().min(1),
    frozenAt: Instant,
    frozenBy: z.strictObject({ id: z.string(), name: z.string() }),
    /** References of the platform under which the case was filed. */
    references: z.array(z.string()),
    answer: z.string(),
    /** What is known otherwise than it was filed last. */
    changes: z.array(
      z.strictObject({
        key: z.string(),
        no: z.string(),
        label: z.string(),
        filed: z.string().nullable(),
        now: z.string().nullable(),
        source: z.strictObject({ kind: z.string(), text: z.string() }),
      }),
    ),
    /** Which filed version the changes are compared with; `null` where nothing was filed. */
    comparedWith: z.strictObject({ stage: z.string(), version: z.int() }).nullable(),
  })
  .meta({
    title: 'Cradle intermediate report, version 1',
    description:
      'A frozen intermediate report under Article 14(6) of Regulation (EU) 2024/2847. Instants are RFC 3339 in UTC.',
  });
export type IntermediateReport = z.infer<typeof IntermediateReport>;

/** The published JSON Schema (2020-12) of {@link IntermediateReport}. */
export function intermediateReportJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(IntermediateReport) };
}

/** How an intermediate report stands against the date that the CSIRT set. */
export type IntermediateState = 'asked' | 'overdue' | 'done' | 'doneLate';

/** Where it stands at `now`. Without a date of the CSIRT it cannot be late: the law sets no period (Art. 14(6)). */
export function intermediateState(
  dueAt: string | null,
  submittedAt: string | null,
  now: string,
): IntermediateState {
  const isPast = (at: string) => dueAt !== null && Temporal.Instant.compare(at, dueAt) > 0;
  if (submittedAt !== null) {
    return isPast(submittedAt) ? 'doneLate' : 'done';
  }
  return isPast(now) ? 'overdue' : 'asked';
}
