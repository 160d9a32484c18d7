import { z } from 'zod';

const Instant = z.iso.datetime({ offset: false });

const Clock = z.strictObject({
  step: z.enum(['earlyWarning', 'notification', 'finalReport']),
  cite: z.string(),
  runsFrom: z.enum(['becameAware', 'measureAvailable', 'notificationSubmitted']),
  startedAt: Instant.nullable(),
  plainEnd: Instant.nullable(),
  legalEnd: Instant.nullable(),
  state: z.enum(['waiting', 'running', 'overdue', 'done']),
  doneAt: Instant.nullable(),
  inTime: z.boolean().nullable(),
  rule: z.string(),
  timeZone: z.string(),
});

const Field = z.strictObject({
  key: z.string(),
  no: z.string(),
  label: z.string(),
  requirement: z.enum(['required', 'optional', 'carried', 'ifAvailable']),
  lawBasis: z.string().nullable(),
  maxLength: z.int().nullable(),
  value: z.union([z.string(), z.array(z.string()), z.null()]),
  /** The value as it is read by a person: choices by their label. */
  shown: z.string().nullable(),
  source: z.strictObject({ kind: z.string(), text: z.string() }),
  /** The same in the language people worked in; not part of what is filed. */
  workingText: z.string().optional(),
});

/**
 * A report as it was frozen: the one model from which PDF, JSON and the sheet for copying are made.
 *
 * It is complete in itself: whoever reads it in ten years needs neither the form nor the program. Once
 * frozen it never changes; a change of mind is a further version.
 */
export const EarlyWarningDocument = z
  .strictObject({
    schema: z.literal('cradle-report/1'),
    case: z.strictObject({
      id: z.string(),
      kind: z.enum(['exploitedVulnerability', 'severeIncident']),
      title: z.string(),
      becameAwareAt: Instant,
      memberStates: z.array(z.string()),
      timeZone: z.string(),
    }),
    organisation: z.strictObject({ name: z.string() }),
    stage: z.enum(['earlyWarning', 'notification', 'finalReport']),
    /** Counted from 1 within the stage. */
    version: z.int().min(1),
    frozenAt: Instant,
    frozenBy: z.strictObject({ id: z.string(), name: z.string() }),
    form: z.strictObject({
      schemaId: z.string(),
      fetchedOn: z.iso.date(),
      sourceUrl: z.string(),
      confidence: z.string(),
    }),
    /** The clocks as they were shown at `frozenAt`. */
    clocks: z.array(Clock),
    products: z.array(z.strictObject({ name: z.string(), versions: z.array(z.string()) })),
    /** Language of the working texts, BCP 47; absent where there are none. */
    workingLanguage: z.string().optional(),
    /** In the order of the form. */
    fields: z.array(Field),
    missing: z.array(
      z.strictObject({
        key: z.string(),
        label: z.string(),
        why: z.string(),
        cite: z.string().nullable(),
        askedBy: z.enum(['law', 'form']),
      }),
    ),
  })
  .meta({
    title: 'Cradle report, version 1',
    description:
      'A frozen report under Article 14 of Regulation (EU) 2024/2847. Instants are RFC 3339 in UTC.',
  });
export type EarlyWarningDocument = z.infer<typeof EarlyWarningDocument>;

/** The published JSON Schema (2020-12) of {@link EarlyWarningDocument}. */
export function earlyWarningJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(EarlyWarningDocument) };
}
