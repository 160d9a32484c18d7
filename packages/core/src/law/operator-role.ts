import { type Known, KnownFact } from './answer-facts.ts';
import { about, type FactOf, facts } from './facts.ts';
import { type LawQuestion, question } from './question.ts';
import { type Reason, reason } from './reason.ts';
import type { Role } from './roles.ts';

const RoleFacts = facts({
  makesOrHasMade: about(KnownFact, 'Develops or makes the product, or has it made.'),
  underOwnName: about(KnownFact, 'Markets it under the own name or trademark.'),
  establishedInUnion: KnownFact,
  writtenMandate: about(KnownFact, 'Holds a written mandate of the manufacturer for named tasks.'),
  placesForeignProduct: about(
    KnownFact,
    'Places on the market a product that bears the name of someone outside the Union.',
  ),
  resells: about(
    KnownFact,
    'Makes it available in the chain without being manufacturer or importer.',
  ),
  modifiedSubstantially: about(
    KnownFact,
    'Modified it substantially after it was placed on the market.',
  ),
  makesAvailable: KnownFact,
  sustainsOpenSource: about(
    KnownFact,
    'A legal person that gives systematic, sustained support to open-source products meant for commercial use.',
  ),
  legalPerson: KnownFact,
});
export type RoleFacts = FactOf<typeof RoleFacts>;

export type RoleAnswer = {
  /** Every role held; `none` only where all are ruled out. */
  readonly roles: readonly Role[];
  /** Roles that facts not given could still add. */
  readonly possible: readonly Role[];
  readonly because: readonly Reason[];
  readonly missing: readonly (keyof RoleFacts)[];
};

type Test = {
  readonly role: Role;
  readonly facts: readonly (keyof RoleFacts)[];
  readonly because: Reason;
};

const TESTS: readonly Test[] = [
  {
    role: 'manufacturer',
    facts: ['makesOrHasMade', 'underOwnName'],
    because: reason(
      'Art. 3(13)',
      'Develops or makes the product, or has it made, and markets it under the own name or mark.',
    ),
  },
  {
    role: 'manufacturer',
    facts: ['placesForeignProduct', 'underOwnName'],
    because: reason(
      'Art. 21',
      'An importer that uses its own name or mark has the duties of the manufacturer.',
    ),
  },
  {
    role: 'manufacturer',
    facts: ['resells', 'underOwnName'],
    because: reason(
      'Art. 21',
      'A distributor that uses its own name or mark has the duties of the manufacturer.',
    ),
  },
  {
    role: 'manufacturer',
    facts: ['placesForeignProduct', 'modifiedSubstantially'],
    because: reason(
      'Art. 21',
      'An importer that modifies the product substantially has the duties of the manufacturer.',
    ),
  },
  {
    role: 'manufacturer',
    facts: ['resells', 'modifiedSubstantially'],
    because: reason(
      'Art. 21',
      'A distributor that modifies the product substantially has the duties of the manufacturer.',
    ),
  },
  {
    role: 'authorisedRepresentative',
    facts: ['establishedInUnion', 'writtenMandate'],
    because: reason(
      'Art. 18(1)',
      'Established in the Union with a written mandate. The maker may appoint one; it does not have to.',
    ),
  },
  {
    role: 'importer',
    facts: ['establishedInUnion', 'placesForeignProduct'],
    because: reason(
      'Art. 3(16)',
      'Established in the Union and places on the market a product with the name of someone outside it.',
    ),
  },
  {
    role: 'distributor',
    facts: ['resells'],
    because: reason(
      'Art. 3(17)',
      'Makes the product available in the chain, being neither manufacturer nor importer.',
    ),
  },
  {
    role: 'substantialModifier',
    facts: ['modifiedSubstantially', 'makesAvailable'],
    because: reason(
      'Art. 22',
      'Whoever else modifies substantially and makes available has the duties of the manufacturer, for the part or for the whole.',
    ),
  },
  {
    role: 'ossSteward',
    facts: ['sustainsOpenSource', 'legalPerson'],
    because: reason(
      'Art. 3(14)',
      'A legal person, not the manufacturer, that sustains open-source products meant for commercial activities.',
    ),
  },
];

/** The roles somebody holds for a product; several at once are possible. */
export const roleQuestion: LawQuestion<RoleFacts, RoleAnswer> = question(RoleFacts, rolesOf);

function rolesOf(facts: RoleFacts): RoleAnswer {
  const judged = TESTS.map((test) => ({ ...test, holds: allOf(facts, test.facts) }));
  const held = judged.filter(({ holds }) => holds === 'yes');
  const open = judged.filter(
    ({ holds, role }) =>
      holds === 'unknown' && !held.some((it) => it.role === role) && !isAbsorbed(role, held),
  );
  const roles = [...new Set(held.map(({ role }) => role))].filter(
    (role) => !isAbsorbed(role, held),
  );
  return {
    roles: roles.length === 0 && open.length === 0 ? ['none'] : roles,
    possible: [...new Set(open.map(({ role }) => role))],
    because:
      held.length > 0
        ? held.map(({ because }) => because)
        : [reason('Art. 3(13)', 'No role is shown by the facts that are given.')],
    missing: [
      ...new Set(
        open.flatMap(({ facts: names }) => names.filter((name) => facts[name] === 'unknown')),
      ),
    ],
  };
}

/** Who counts as manufacturer is not in addition importer, distributor or other modifier of the same product. */
function isAbsorbed(role: Role, held: readonly Test[]): boolean {
  const manufacturer = held.some((test) => test.role === 'manufacturer');
  return (
    manufacturer && ['importer', 'distributor', 'substantialModifier', 'ossSteward'].includes(role)
  );
}

function allOf(facts: RoleFacts, names: readonly (keyof RoleFacts)[]): Known {
  const values = names.map((name) => facts[name]);
  return values.includes('no') ? 'no' : values.includes('unknown') ? 'unknown' : 'yes';
}
