import type { Route } from '../art-32-conformity-routes.ts';
import type { HeldDuty } from '../duties.ts';
import type { ProductClass } from '../product-category.ts';
import type { Reason } from '../reason.ts';
import type { Role } from '../roles.ts';
import type { GuideAnswers } from './guide-answers.ts';
import { hasProduct, heldRoles } from './guide-applies.ts';
import { dutiesOf, makersSupport, routesOf } from './guide-duties.ts';
import { classOf, roleOf, scopeOf } from './guide-facts.ts';
import { pathOf } from './guide-path.ts';
import type { GuideQuestionId } from './guide-question.ts';

/** A duty with the role that it comes from: one product can have somebody in several. */
export type RoleDuty = HeldDuty & { readonly role: Role };

/** What the rules conclude from the answers about a product, with the reasons of each part. */
export type Assessment = {
  readonly scope: 'inScope' | 'outOfScope' | 'undetermined';
  readonly roles: readonly Role[];
  /** `null` while it is undetermined, or where the class is of no account. */
  readonly productClass: ProductClass | null;
  /** Category of Annex III or IV, or `null`. */
  readonly category: string | null;
  /** Procedures open (Art. 32); `null` while the class is undetermined. */
  readonly routes: readonly Route[] | null;
  /** ISO dates; `null` where the answers do not give them. */
  readonly supportEndsOn: string | null;
  readonly keepDocumentsUntil: string | null;
  readonly duties: readonly RoleDuty[];
  /** Questions that wait, and those answered by "not known". */
  readonly open: readonly GuideQuestionId[];
  readonly because: {
    readonly scope: readonly Reason[];
    readonly role: readonly Reason[];
    readonly class: readonly Reason[];
    readonly route: readonly Reason[];
  };
};

/**
 * Draws every conclusion of the guide from its answers.
 *
 * @param today ISO date. Duties are those of the day on which the Regulation applies as a whole and the product is on
 * the market, or of today if that is later.
 */
export function assessmentOf(answers: GuideAnswers, today: string): Assessment {
  const path = pathOf(answers);
  const { known } = path;
  const scope = scopeOf(known);
  const roles = heldRoles(known);
  const { because, ...product } = hasProduct(known) ? productOf(known) : NO_PRODUCT;
  return {
    scope: scope.value,
    roles,
    ...product,
    duties: roles.flatMap((one) =>
      dutiesOf(known, one, today).duties.map((duty) => ({ ...duty, role: one })),
    ),
    open: openIn(path),
    because: { scope: [...scope.because, ...scope.also], role: roleOf(known).because, ...because },
  };
}

type OfProduct = Pick<
  Assessment,
  'productClass' | 'category' | 'routes' | 'supportEndsOn' | 'keepDocumentsUntil'
> & { readonly because: Pick<Assessment['because'], 'class' | 'route'> };

/** Nobody has a product on the market, so class and routes are of no account. */
const NO_PRODUCT: OfProduct = {
  productClass: null,
  category: null,
  routes: null,
  supportEndsOn: null,
  keepDocumentsUntil: null,
  because: { class: [], route: [] },
};

function productOf(known: GuideAnswers): OfProduct {
  const { value, categories, because } = classOf(known);
  const routes = routesOf(known);
  const isDetermined = value !== 'undetermined';
  return {
    productClass: isDetermined ? value : null,
    category: (isDetermined ? categories[0] : null) ?? null,
    routes: routes?.allowed ?? null,
    ...supportDates(known),
    because: { class: because, route: routes?.because ?? [] },
  };
}

function supportDates(
  known: GuideAnswers,
): Pick<Assessment, 'supportEndsOn' | 'keepDocumentsUntil'> {
  const support = makersSupport(known);
  return support === null
    ? { supportEndsOn: null, keepDocumentsUntil: null }
    : { supportEndsOn: support.supportEndsOn, keepDocumentsUntil: support.keepDocumentsUntil };
}

function openIn({ next, steps }: ReturnType<typeof pathOf>): GuideQuestionId[] {
  const unknown = steps
    .filter(({ answer }) => answer.value === 'unknown' && !answer.stale)
    .map(({ question }) => question.id);
  return next === null ? unknown : [next.id, ...unknown];
}
