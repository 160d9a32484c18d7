import { all, not } from './answer-facts.ts';
import { marked, type Reason } from './reason.ts';
import type { Condition } from './scope-condition.ts';
import type { ScopeFacts } from './scope-facts.ts';

/**
 * Whether free and open-source software is placed on the market: under one's own responsibility and monetised,
 * unless all surplus of a not-for-profit serves its aims.
 *
 * Source   Recitals 15 and 18; Commission guidance C(2026) 5252, points 44 to 66.
 */
export function openSourceOnMarket(facts: ScopeFacts): Condition {
  const { underYourResponsibility, monetised, nonProfitSurplusOnly } = facts;
  const needs = (['underYourResponsibility', 'monetised', 'nonProfitSurplusOnly'] as const).filter(
    (fact) => facts[fact] === 'unknown',
  );
  return {
    holds: all([underYourResponsibility, monetised, not(nonProfitSurplusOnly)]),
    needs,
    because: why(facts),
  };
}

function why({ underYourResponsibility, monetised, nonProfitSurplusOnly }: ScopeFacts): Reason {
  if (underYourResponsibility === 'no') {
    return marked(
      'guidance',
      'Recital 18',
      'Who only contributes to free and open-source software has no role.',
      'C(2026) 5252, points 47 to 49',
    );
  }
  if (monetised === 'no') {
    return marked(
      'guidance',
      'Recital 18',
      'Free and open-source software that its publisher does not monetise is not placed on the market.',
      'C(2026) 5252, points 51 to 62',
    );
  }
  return nonProfitSurplusOnly === 'yes'
    ? marked(
        'guidance',
        'Recital 18',
        'A not-for-profit whose surplus serves its aims only does not place its software on the market.',
        'C(2026) 5252, point 66',
      )
    : marked(
        'guidance',
        'Recital 15',
        'Free and open-source software is on the market where its publisher is responsible for it and monetises it.',
        'C(2026) 5252, points 44 to 66',
      );
}
