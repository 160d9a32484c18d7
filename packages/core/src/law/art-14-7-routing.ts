import { COORDINATORS, COORDINATORS_CHECKED_ON, type Coordinator } from './csirt-coordinators.ts';
import { about, type FactOf, facts, listOf, nullOr, text, whole } from './facts.ts';
import { isMemberState, MEMBER_STATES, type MemberState } from './member-states.ts';
import { type LawQuestion, question } from './question.ts';
import { marked, type Reason, reason } from './reason.ts';

const State = text('the code of a Member State, such as DE (Greece is GR)', (code) =>
  isMemberState(code) ? code : undefined,
);
const Count = nullOr(whole(0));
const ByProducts = listOf(facts({ memberState: State, products: Count }), 1000);

const RoutingFacts = facts({
  mainEstablishment: about(
    nullOr(State),
    'Member State where decisions on the cybersecurity of the products are predominantly taken.',
  ),
  establishments: about(
    nullOr(listOf(facts({ memberState: State, employees: Count }), 1000)),
    'Establishments in the Union; an empty list says that there is none.',
  ),
  authorisedRepresentatives: ByProducts,
  importers: ByProducts,
  distributors: ByProducts,
  users: listOf(facts({ memberState: State, users: Count }), 1000),
  usedBefore: about(nullOr(State), 'The coordinator used before under the rule on users, if any.'),
});
export type RoutingFacts = FactOf<typeof RoutingFacts>;

export type RoutingAnswer = {
  /** `null` where the facts do not decide. */
  readonly memberState: MemberState | null;
  readonly csirt: (Coordinator & { readonly checkedOn: string }) | null;
  readonly because: readonly Reason[];
  /** Member States between which the facts do not decide. */
  readonly candidates: readonly MemberState[];
  readonly missing: readonly string[];
};

/** The Member State whose coordinating CSIRT receives a report. Art. 14(7) does not say how ties break. */
export const routingQuestion: LawQuestion<RoutingFacts, RoutingAnswer> = question(
  RoutingFacts,
  route,
);

function route(facts: RoutingFacts): RoutingAnswer {
  if (facts.mainEstablishment !== null) {
    return decided(
      facts.mainEstablishment,
      reason(
        'Art. 14(7)',
        'The main establishment is where decisions on the cybersecurity of the products are predominantly taken.',
      ),
    );
  }
  if (facts.establishments === null) {
    return open(
      ['mainEstablishment', 'establishments'],
      [],
      reason(
        'Art. 14(7)',
        'Say where the main establishment is, or which establishments there are in the Union (none: an empty list).',
      ),
    );
  }
  if (facts.establishments.length > 0) {
    const counted = facts.establishments.map(({ memberState, employees }) => ({
      memberState,
      count: employees,
    }));
    return most(
      counted,
      'establishments',
      reason(
        'Art. 14(7)',
        'Where the main establishment cannot be told, the establishment with the most employees in the Union counts.',
      ),
    );
  }
  return withoutEstablishment(facts);
}

/** Points (a) to (c): the first of them that there is. */
function mostProducts(facts: RoutingFacts): RoutingAnswer | undefined {
  const steps = [
    {
      name: 'authorisedRepresentatives',
      point: 'a',
      says: 'the authorised representative for the highest number of products',
      list: facts.authorisedRepresentatives,
    },
    {
      name: 'importers',
      point: 'b',
      says: 'the importer that places the highest number of products on the market',
      list: facts.importers,
    },
    {
      name: 'distributors',
      point: 'c',
      says: 'the distributor that makes the highest number of products available',
      list: facts.distributors,
    },
  ];
  const found = steps.find(({ list }) => list.length > 0);
  return found === undefined
    ? undefined
    : most(
        found.list.map(({ memberState, products }) => ({ memberState, count: products })),
        found.name,
        reason(
          `Art. 14(7)(${found.point})`,
          `Without a main establishment in the Union: the Member State of ${found.says}.`,
        ),
      );
}

function withoutEstablishment(facts: RoutingFacts): RoutingAnswer {
  const byProducts = mostProducts(facts);
  if (byProducts !== undefined) {
    return byProducts;
  }
  if (facts.usedBefore !== null) {
    return decided(
      facts.usedBefore,
      reason('Art. 14(7)(d)', 'Later reports may stay with the CSIRT that was used first.'),
    );
  }
  if (facts.users.length === 0) {
    return open(
      ['users'],
      [],
      reason(
        'Art. 14(7)(d)',
        'Without representative, importer or distributor the Member State with the most users counts.',
      ),
    );
  }
  const counted = facts.users.map(({ memberState, users }) => ({ memberState, count: users }));
  return most(
    counted,
    'users',
    reason(
      'Art. 14(7)(d)',
      'Without representative, importer or distributor: the Member State with the highest number of users.',
    ),
  );
}

type Counted = { readonly memberState: MemberState; readonly count: number | null };

/** One alone needs no number. Several in one Member State are not added up: the law looks at the single one. */
function most(list: readonly Counted[], name: string, because: Reason): RoutingAnswer {
  const states = [...new Set(list.map(({ memberState }) => memberState))];
  const [only] = states;
  if (states.length === 1 && only !== undefined) {
    return decided(only, because);
  }
  if (list.some(({ count }) => count === null)) {
    return open([name], states, because);
  }
  const highest = Math.max(...list.map(({ count }) => count ?? 0));
  const [first, ...others] = [
    ...new Set(list.filter(({ count }) => count === highest).map(({ memberState }) => memberState)),
  ];
  return first !== undefined && others.length === 0
    ? decided(first, because)
    : open(
        [],
        first === undefined ? others : [first, ...others],
        marked(
          'reading',
          'Art. 14(7)',
          'The law does not say how a tie breaks: choose, and record how and on which day you counted.',
        ),
      );
}

function decided(memberState: MemberState, because: Reason): RoutingAnswer {
  const csirt = COORDINATORS[memberState];
  const doubt =
    csirt.unverified === null ? [] : [marked('unverified', 'Art. 14(7)', csirt.unverified)];
  const practice = marked(
    'practice',
    'Art. 14(7)',
    `The coordinator of ${MEMBER_STATES[memberState].name} by ENISA's list. On the platform the choice is yours; a wrong one can make the report invalid.`,
    'ENISA, list of coordinators',
  );
  return {
    memberState,
    csirt: { ...csirt, checkedOn: COORDINATORS_CHECKED_ON },
    because: [because, practice, ...doubt],
    candidates: [],
    missing: [],
  };
}

function open(
  missing: readonly string[],
  candidates: readonly MemberState[],
  because: Reason,
): RoutingAnswer {
  return { memberState: null, csirt: null, because: [because], candidates, missing };
}
