import { type Known, KnownFact } from './answer-facts.ts';
import { about, type FactOf, facts } from './facts.ts';
import { type LawQuestion, question } from './question.ts';
import { marked, type Reason, reason } from './reason.ts';

const UserInformationFacts = facts({
  aware: about(
    KnownFact,
    'Somebody became aware of an actively exploited vulnerability or of a severe incident (Art. 14(1), (3)).',
  ),
  usersCanMitigate: about(KnownFact, 'Users can do something to reduce the effect.'),
  onlySomeImpacted: about(
    KnownFact,
    'It is known that some users are impacted and others are not.',
  ),
});
export type UserInformationFacts = FactOf<typeof UserInformationFacts>;

export type UserInformationAnswer = {
  /** Whether users are to be informed. */
  readonly inform: Known;
  /** Whom at least; all users where appropriate. */
  readonly whom: 'impacted' | 'all' | null;
  /** Whether the message names what users can do. */
  readonly withMitigation: Known;
  readonly because: readonly Reason[];
  readonly missing: readonly (keyof UserInformationFacts)[];
};

/**
 * Whether and whom to inform (Art. 14(8)): a duty of its own beside the reports, without fixed hours.
 *
 * Not modelled: what is appropriate, and how far the message may be held back by risk; a person decides.
 */
export const userInformationQuestion: LawQuestion<UserInformationFacts, UserInformationAnswer> =
  question(UserInformationFacts, informUsers);

function informUsers(facts: UserInformationFacts): UserInformationAnswer {
  const { aware, usersCanMitigate, onlySomeImpacted } = facts;
  return {
    inform: aware,
    whom: aware === 'no' ? null : onlySomeImpacted === 'yes' ? 'impacted' : 'all',
    withMitigation: aware === 'no' ? 'no' : usersCanMitigate,
    because:
      aware === 'no'
        ? [NOT_AWARE]
        : onlySomeImpacted === 'unknown'
          ? [...BECAUSE, ALL_UNTIL_KNOWN]
          : BECAUSE,
    missing:
      aware === 'no'
        ? []
        : (['aware', 'usersCanMitigate', 'onlySomeImpacted'] as const).filter(
            (fact) => facts[fact] === 'unknown',
          ),
  };
}

const NOT_AWARE = reason('Art. 14(8)', 'It begins with becoming aware, as the reports do.');

const ALL_UNTIL_KNOWN = marked(
  'reading',
  'Art. 14(8)',
  'Until it is known who is impacted, all users may be: the answer takes them all.',
);

const BECAUSE: readonly Reason[] = [
  reason(
    'Art. 14(8)',
    'Impacted users, where appropriate all, are informed of the event and, where needed, of what they can do; where appropriate in a machine-readable format.',
  ),
  reason(
    'Art. 14(8)',
    'There are no fixed hours. Where the maker fails, the CSIRT may inform them.',
  ),
  marked(
    'guidance',
    'Art. 14(8)',
    'By risk: it may begin with the customers affected and widen once there is a fix.',
    'C(2026) 5252, points 219 to 221',
  ),
];
