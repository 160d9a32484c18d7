import type { getLawReview, ReplyOf } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { lawChangesAfter, RULES_VERSION } from '@cradle/core/law';
import { conclusionsOf, differencesOf } from '@cradle/core/law/guide';
import { ok, type Result } from '@cradle/core/shared';
import { assess } from './assess.ts';
import type { DutyDeps } from './duties-deps.ts';
import { findAllGivenLaw, findCasesUnderOtherRules } from './product-law.repository.ts';
import { wire } from './product-law.service.ts';

/**
 * What a change of the law, or of how it is read, touches: products of which the rules conclude something else now than
 * when their answers were given, and open cases that began under older rules.
 *
 * A conclusion can also differ because a day has passed; then the version is the same, and it is listed all the same.
 */
export async function reviewLaw(
  deps: DutyDeps,
): Promise<Result<ReplyOf<typeof getLawReview>, Failure>> {
  const today = deps.now().slice(0, 10);
  const products = await findAllGivenLaw(deps.db);
  const oldest = products.map(({ rulesVersion }) => rulesVersion).toSorted()[0] ?? RULES_VERSION;
  return ok({
    rulesVersion: RULES_VERSION,
    changes: lawChangesAfter(oldest).map(({ version, says, provisions, touches }) => ({
      version,
      says,
      provisions: [...provisions],
      touches: [...touches],
    })),
    products: products.flatMap(({ productId, name, rulesVersion, conclusions, answers }) => {
      const now = wire(conclusionsOf(assess(answers, today)));
      return differencesOf(conclusions, now).length === 0
        ? []
        : [{ id: productId, name, rulesVersion, then: conclusions, now }];
    }),
    cases: await findCasesUnderOtherRules(deps.db, RULES_VERSION),
  });
}
