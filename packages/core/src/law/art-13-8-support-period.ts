import { Temporal } from 'temporal-polyfill';
import { DateFact } from './answer-facts.ts';
import { about, type FactOf, facts, listOf, nullOr, whole } from './facts.ts';
import { type LawQuestion, question } from './question.ts';
import { marked, type Reason, reason } from './reason.ts';

/** Five years: a floor, neither a default nor a cap. */
const FLOOR_MONTHS = 60;
const KEEP_YEARS = 10;
const MONTHS_AT_MOST = 1200;

const SupportFacts = facts({
  placedOn: about(DateFact, 'Of the unit, or of the version of standalone software.'),
  expectedUseMonths: about(
    nullOr(whole(1, MONTHS_AT_MOST)),
    'How long the product is expected to be in use. `null` where nobody worked it out yet.',
  ),
  supportMonths: about(
    nullOr(whole(1, MONTHS_AT_MOST)),
    'The support period the maker declares; `null` for the shortest that the law allows.',
  ),
  updates: listOf(facts({ issuedOn: DateFact }), 100_000),
});
export type SupportFacts = FactOf<typeof SupportFacts>;

export type SupportAnswer = {
  /** Last day of the support period; `null` where it cannot be told. */
  readonly supportEndsOn: string | null;
  readonly minimumMonths: number | null;
  readonly updates: readonly {
    readonly issuedOn: string;
    readonly availableUntil: string | null;
  }[];
  /** Technical documentation, declaration of conformity and user information. */
  readonly keepDocumentsUntil: string | null;
  readonly because: readonly Reason[];
  readonly missing: readonly string[];
};

/**
 * The support period, how long each security update stays available, and how long documents are kept.
 *
 * Counted from placing on the market. Dates are inclusive; a period that ends on a day its month lacks ends on
 * the last day of that month (Reg. 1182/71, Art. 3(2)(c)). Not modelled: a minimum set for a category by a
 * delegated act under Art. 13(8), as none is known.
 */
export const supportQuestion: LawQuestion<SupportFacts, SupportAnswer> = question(
  SupportFacts,
  support,
);

function support(facts: SupportFacts): SupportAnswer {
  const minimum = facts.expectedUseMonths;
  const months = facts.supportMonths ?? minimum;
  const placed = Temporal.PlainDate.from(facts.placedOn);
  const end = months === null ? null : placed.add({ months });
  return {
    supportEndsOn: end?.toString() ?? null,
    minimumMonths: minimum,
    updates: facts.updates.map(({ issuedOn }) => ({
      issuedOn,
      availableUntil: keptUntil(Temporal.PlainDate.from(issuedOn), end),
    })),
    keepDocumentsUntil: keptUntil(placed, end),
    because: reasons(facts),
    missing: minimum === null ? ['expectedUseMonths'] : [],
  };
}

/** Ten years or the end of support, whichever is later; `null` where support has no known end. */
function keptUntil(from: Temporal.PlainDate, supportEnd: Temporal.PlainDate | null): string | null {
  if (supportEnd === null) {
    return null;
  }
  const tenYears = from.add({ years: KEEP_YEARS });
  return (Temporal.PlainDate.compare(tenYears, supportEnd) >= 0 ? tenYears : supportEnd).toString();
}

function reasons({ expectedUseMonths, supportMonths }: SupportFacts): Reason[] {
  return [
    periodReason(expectedUseMonths),
    ...(supportMonths !== null && expectedUseMonths !== null && supportMonths < expectedUseMonths
      ? [
          reason(
            'Art. 13(8)',
            `The declared ${supportMonths} months are shorter than the law allows here.`,
          ),
        ]
      : []),
    reason(
      'Art. 13(9)',
      'Each security update stays available for ten years after it was issued or for the rest of the support period, whichever is longer.',
    ),
    reason(
      'Art. 13(13)',
      'Technical documentation and declaration are kept for ten years from placing on the market or for the support period, whichever is longer.',
    ),
    reason('Art. 13(18)', 'The same holds for the information to users.'),
    reason(
      'Art. 13(19)',
      'The end of support, at least month and year, is stated at the time of purchase.',
    ),
  ];
}

function periodReason(expectedUseMonths: number | null): Reason {
  if (expectedUseMonths === null) {
    return reason(
      'Art. 13(8)',
      'The period follows the time the product is expected to be in use, which is not given; five years is the floor where that is longer.',
    );
  }
  return expectedUseMonths < FLOOR_MONTHS
    ? reason(
        'Art. 13(8)',
        'The product is expected to be in use for less than five years, so the period is that time; its nature must justify that.',
      )
    : marked(
        'guidance',
        'Art. 13(8)',
        'At least five years, and as long as the product is expected to be in use: five years is a floor, not a default.',
        'C(2026) 5252, points 125 to 135',
      );
}
