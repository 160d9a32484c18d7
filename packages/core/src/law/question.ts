import { fail, ok, type Result } from '../shared/index.ts';
import type { Fact, FactSchema } from './facts.ts';

/** A rule with the facts it needs, so that foreign facts are read before the rule sees them. */
export type LawQuestion<Facts, Answer> = {
  /** Answers facts of unknown make. Fails with one sentence that names the fact and what is wrong with it. */
  readonly ask: (facts: unknown) => Result<Answer, string>;
  /** Answers facts that are known to fit. */
  readonly rule: (facts: Facts) => Answer;
  /** JSON Schema (2020-12) of the facts. */
  readonly factsSchema: () => FactSchema;
};

/** Joins a rule with how its facts are read. */
export function question<Facts, Answer>(
  facts: Fact<Facts>,
  rule: (facts: Facts) => Answer,
): LawQuestion<Facts, Answer> {
  return {
    rule,
    ask(given) {
      const problems: string[] = [];
      const read = facts.read(given, '', problems);
      return read === undefined ? fail(problems.slice(0, 3).join('; ')) : ok(rule(read));
    },
    factsSchema: () => ({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...facts.schema,
    }),
  };
}
