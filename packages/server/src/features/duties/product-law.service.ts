import {
  type FrozenClassification,
  PRODUCT_CLASSES,
  type ProductFacts,
  type ProductLaw,
} from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { RULES_VERSION } from '@cradle/core/law';
import {
  addressOfAnswers,
  answersOfAddress,
  type Conclusions,
  conclusionsOf,
  placedOn,
} from '@cradle/core/law/guide';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Db, Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { changeFactsWithin, findProduct, lockProduct, type Seen } from '../products/index.ts';
import { assess } from './assess.ts';
import type { DutyDeps } from './duties-deps.ts';
import {
  findGivenLaw,
  type GivenLaw,
  lockGivenLaw,
  writeGivenLaw,
} from './product-law.repository.ts';

/** What a product is in law, by its answers and the rules of today. Fails `notFound`. */
export async function getProductLaw(
  deps: DutyDeps,
  productId: string,
): Promise<Result<Seen<ProductLaw>, Failure>> {
  if ((await findProduct(deps.db, productId)) === undefined) {
    return fail({ kind: 'notFound', what: 'product', id: productId });
  }
  const kept = await findGivenLaw(deps.db, productId);
  return ok({
    etag: etagOf(kept),
    view: kept === undefined ? { given: null, now: null } : lawView(kept, today(deps)),
  });
}

function lawView(kept: GivenLaw, day: string): ProductLaw {
  const { answers, rulesVersion, conclusions, by, at } = kept;
  const assessment = assess(answers, day);
  const { because } = assessment;
  return {
    given: { answers, rulesVersion, conclusions, by, at },
    now: {
      rulesVersion: RULES_VERSION,
      conclusions: wire(conclusionsOf(assessment)),
      open: [...assessment.open],
      because: {
        scope: [...because.scope],
        role: [...because.role],
        class: [...because.class],
        route: [...because.route],
      },
    },
  };
}

/**
 * Keeps the answers about a product, with what the rules conclude from them, and takes class, category and dates over
 * into its facts, so that reports and lists say the same.
 *
 * Fails `notFound`, `stale`, `invalid` for answers that are not ours.
 */
export async function changeProductLaw(
  deps: DutyDeps,
  input: { readonly productId: string; readonly answers: string; readonly ifMatch: string },
  actor: Actor,
): Promise<Result<Seen<ProductLaw>, Failure>> {
  const { productId, ifMatch } = input;
  const read = answersOfAddress(input.answers);
  if (read === undefined) {
    const message =
      'These are no answers of the guide. Take the part after "#" from the address of /guide.';
    return fail({ kind: 'invalid', message, issues: [{ at: '/answers', message }] });
  }
  // Written anew, so that the same answers are the same text in whatever order they came.
  const answers = addressOfAnswers(read);
  const now = deps.now();
  const conclusions = wire(conclusionsOf(assess(answers, now.slice(0, 10))));
  const failure = await deps.db.transaction().execute(async (tx): Promise<Failure | undefined> => {
    // The product's lock also stands between two who answer for the first time.
    if ((await lockProduct(tx, productId)) === undefined) {
      return { kind: 'notFound', what: 'product', id: productId };
    }
    const before = await lockGivenLaw(tx, productId);
    if (ifMatch !== etagOf(before)) {
      return stale();
    }
    const took = (facts: ProductFacts) =>
      taken(facts, { before, conclusions, placedOn: placedOn(read) });
    const refusal = await changeFactsWithin(tx, { id: productId, change: took, now }, actor);
    if (refusal !== undefined) {
      return refusal;
    }
    const by = { id: actor.id, name: actor.name };
    await writeGivenLaw(tx, {
      productId,
      answers,
      rulesVersion: RULES_VERSION,
      conclusions,
      by,
      at: now,
    });
    await appendEntry(tx, {
      now,
      actor,
      kind: 'productLaw.changed.v1',
      subject: { type: 'product', id: productId },
      facts: {
        before: before === undefined ? null : logged(before),
        after: logged({ answers, rulesVersion: RULES_VERSION, conclusions }),
      },
    });
    return undefined;
  });
  return failure === undefined ? getProductLaw(deps, productId) : fail(failure);
}

/** The duties follow from answers and version, and would make each entry as long as a page. */
function logged({
  answers,
  rulesVersion,
  conclusions,
}: Pick<GivenLaw, 'answers' | 'rulesVersion' | 'conclusions'>) {
  const { duties, ...rest } = conclusions;
  return { answers, rulesVersion, ...rest, duties: duties.length };
}

/**
 * The facts of a product with what the answers settle. What a person typed gives way to a class that is determined, and
 * never to doubt; an end of support of one's own choice, which may be later than the law asks, stays.
 */
function taken(
  facts: ProductFacts,
  by: {
    readonly before: GivenLaw | undefined;
    readonly conclusions: GivenLaw['conclusions'];
    readonly placedOn: string | null;
  },
): ProductFacts {
  const { before, conclusions } = by;
  const wasTaken = facts.productClass === (before?.conclusions.productClass ?? null);
  const productClass = PRODUCT_CLASSES.find((one) => one === conclusions.productClass);
  const classed =
    productClass === undefined
      ? wasTaken
        ? { productClass: null, category: null }
        : {}
      : { productClass, category: conclusions.category };
  const ownEnd =
    facts.supportEndsOn !== null &&
    facts.supportEndsOn !== (before?.conclusions.supportEndsOn ?? null);
  return {
    ...facts,
    ...classed,
    firstPlacedOn: by.placedOn ?? facts.firstPlacedOn,
    supportEndsOn: ownEnd ? facts.supportEndsOn : conclusions.supportEndsOn,
  };
}

/** What a product is in law, to be kept with a release that is published; `null` while nobody has answered. */
export async function classificationOf(
  db: Db | Tx,
  productId: string,
  now: string,
): Promise<FrozenClassification | null> {
  const kept = await findGivenLaw(db, productId);
  if (kept === undefined) {
    return null;
  }
  const { productClass, category, routes, because } = assess(kept.answers, now.slice(0, 10));
  return {
    answers: kept.answers,
    rulesVersion: RULES_VERSION,
    productClass,
    category,
    routes: routes === null ? null : [...routes],
    because: [...because.scope, ...because.role, ...because.class, ...because.route],
    frozenAt: now,
  };
}

/** As the contract has it: lists that may be written to. */
export function wire(conclusions: Conclusions): GivenLaw['conclusions'] {
  return {
    ...conclusions,
    roles: [...conclusions.roles],
    routes: conclusions.routes === null ? null : [...conclusions.routes],
    duties: [...conclusions.duties],
  };
}

function etagOf(kept: GivenLaw | undefined): string {
  return `"${kept?.rowVersion ?? 0}"`;
}

function stale(): Failure {
  const reason =
    'Somebody changed the answers about this product since you read them. Read them again and repeat your change.';
  return { kind: 'stale', what: 'product', reason };
}

function today(deps: DutyDeps): string {
  return deps.now().slice(0, 10);
}
