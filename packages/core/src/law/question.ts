import { z } from 'zod';
import { fail, ok, type Result } from '../shared/index.ts';

/** A rule with the facts it needs, so that foreign facts are read before the rule sees them. */
export type LawQuestion<Facts, Answer> = {
  /** Answers facts of unknown make. Fails with one sentence that names the fact and what is wrong with it. */
  readonly ask: (facts: unknown) => Result<Answer, string>;
  /** Answers facts that are known to fit. */
  readonly rule: (facts: Facts) => Answer;
  /** JSON Schema (2020-12) of the facts. */
  readonly factsSchema: () => Record<string, unknown>;
};

/** Joins a rule with the schema of its facts. */
export function question<Schema extends z.ZodType, Answer>(
  schema: Schema,
  rule: (facts: z.output<Schema>) => Answer,
): LawQuestion<z.output<Schema>, Answer> {
  return {
    rule,
    ask(facts) {
      const read = schema.safeParse(facts);
      return read.success ? ok(rule(read.data)) : fail(sentence(read.error));
    },
    factsSchema: () => ({ ...z.toJSONSchema(schema, { io: 'input' }) }),
  };
}

function sentence(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.length === 0 ? 'the facts' : path.join('.')}: ${message}`)
    .join('; ');
}
