import { DateFact } from './answer-facts.ts';
import { type Citation, formatCitation, parseCitation } from './citation.ts';
import { about, type FactOf, facts, flag, nullOr, oneOf, orElse, text, whole } from './facts.ts';
import { type LawQuestion, question } from './question.ts';
import { marked, type Reason, reason } from './reason.ts';
import { ROLES } from './roles.ts';

const PenaltyFacts = facts({
  /** The provision that was breached; `misleadingInformation` for what Art. 64(4) is about. */
  infringement: text<Citation | 'misleadingInformation'>(
    'written like Art. 14(2)(a) or Annex I, Part II, point (1), or be misleadingInformation',
    (written) => {
      const read = parseCitation(written);
      return read.ok ? read.value : written === 'misleadingInformation' ? written : undefined;
    },
  ),
  turnoverEur: about(
    nullOr(whole(0)),
    'Worldwide annual turnover of the preceding year in whole euros; `null` for who is no undertaking.',
  ),
  size: nullOr(oneOf(['micro', 'small', 'medium', 'large'])),
  role: orElse(oneOf(ROLES), 'manufacturer'),
  neverReported: about(flag(false), 'The early warning was never sent, not merely late.'),
  on: about(nullOr(DateFact), 'Day of the infringement.'),
});
export type PenaltyFacts = FactOf<typeof PenaltyFacts>;

export type PenaltyAnswer = {
  /** Ceiling in whole euros, never a prediction; 0 where exempt; `null` where no tier names the provision. */
  readonly maximumEur: number | null;
  readonly tier: 1 | 2 | 3 | null;
  readonly exempt: boolean;
  readonly because: readonly Reason[];
};

/**
 * The highest administrative fine for an infringement.
 *
 * Fines sit in national law; Art. 64(5) lists what decides the amount. Public bodies (64(7)) and measures beside
 * a fine (64(9)) are not modelled.
 */
export const penaltyQuestion: LawQuestion<PenaltyFacts, PenaltyAnswer> = question(
  PenaltyFacts,
  penalty,
);

const TIERS = {
  1: { cite: 'Art. 64(2)', eur: 15_000_000, permille: 25 },
  2: { cite: 'Art. 64(3)', eur: 10_000_000, permille: 20 },
  3: { cite: 'Art. 64(4)', eur: 5_000_000, permille: 10 },
} as const;

/** Articles that Art. 64(3) names; where a list follows, only those paragraphs. */
const TIER_2: ReadonlyMap<number, readonly string[] | null> = new Map([
  ...[18, 19, 20, 21, 22, 23, 28, 39, 41, 47, 49, 53].map((article) => [article, null] as const),
  [30, ['1', '2', '3', '4']],
  [31, ['1', '2', '3', '4']],
  [32, ['1', '2', '3']],
  [33, ['5']],
]);

function penalty(facts: PenaltyFacts): PenaltyAnswer {
  const tier = tierOf(facts.infringement);
  const early = earlyReasons(facts);
  if (facts.role === 'ossSteward') {
    return {
      maximumEur: 0,
      tier,
      exempt: true,
      because: [
        marked(
          'unverified',
          'Art. 64(10)(b)',
          'No administrative fine for open-source software stewards, for any infringement. As corrected by OJ L 2025/90555, which we know from a secondary record.',
        ),
        ...early,
      ],
    };
  }
  if (tier === null) {
    return {
      maximumEur: null,
      tier,
      exempt: false,
      because: [
        reason(
          'Art. 64',
          'No tier names this provision. National law may still attach penalties, and the same facts may breach one that is named.',
        ),
        ...early,
      ],
    };
  }
  const ceiling = ceilingOf(tier, facts.turnoverEur);
  return isDeadlineRelief(facts)
    ? { maximumEur: 0, tier, exempt: true, because: [...RELIEF, ...early] }
    : {
        maximumEur: ceiling.eur,
        tier,
        exempt: false,
        because: [ceiling.because, ...noRelief(facts), ...early],
      };
}

function tierOf(infringement: PenaltyFacts['infringement']): 1 | 2 | 3 | null {
  if (infringement === 'misleadingInformation') {
    return 3;
  }
  if (infringement.kind === 'article') {
    return tierOfArticle(infringement.article, infringement.path[0]);
  }
  return infringement.kind === 'annex' && infringement.annex === 'I' ? 1 : null;
}

/** Without a paragraph an article counts as a whole, so its named paragraphs decide. */
function tierOfArticle(article: number, paragraph: string | undefined): 1 | 2 | 3 | null {
  if (article === 13 || article === 14) {
    return 1;
  }
  if (article === 64) {
    return paragraph === '4' ? 3 : null;
  }
  const named = TIER_2.get(article);
  if (named === undefined) {
    return null;
  }
  return named === null || paragraph === undefined || named.includes(paragraph) ? 2 : null;
}

/** The higher of the fixed amount and the share of turnover; whole numbers only, so that nothing is rounded up. */
function ceilingOf(tier: 1 | 2 | 3, turnoverEur: number | null): { eur: number; because: Reason } {
  const { cite, eur, permille } = TIERS[tier];
  const share = turnoverEur === null ? 0 : Number((BigInt(turnoverEur) * BigInt(permille)) / 1000n);
  const limb =
    share > eur ? `${permille / 10} % of the turnover` : `the fixed amount of EUR ${eur}`;
  return {
    eur: Math.max(eur, share),
    because: reason(
      cite,
      `Up to EUR ${eur} or, for an undertaking, ${permille / 10} % of worldwide turnover, whichever is higher: here ${limb}. A ceiling, not a prediction.`,
    ),
  };
}

const RELIEF: readonly Reason[] = [
  marked(
    'unverified',
    'Art. 64(10)(a)',
    'Micro and small manufacturers are not fined for missing the 24 hours of the early warning. The duty itself stays. As corrected by OJ L 2025/90555, which we know from a secondary record.',
  ),
];

function isEarlyWarning({ infringement }: PenaltyFacts): boolean {
  return (
    infringement !== 'misleadingInformation' &&
    ['Art. 14(2)(a)', 'Art. 14(4)(a)'].includes(formatCitation(infringement))
  );
}

function isDeadlineRelief(facts: PenaltyFacts): boolean {
  const small = facts.size === 'micro' || facts.size === 'small';
  return small && facts.role === 'manufacturer' && isEarlyWarning(facts) && !facts.neverReported;
}

function noRelief(facts: PenaltyFacts): Reason[] {
  if (!isEarlyWarning(facts) || facts.role !== 'manufacturer') {
    return [];
  }
  const says = facts.neverReported
    ? 'The relief for micro and small manufacturers covers the deadline, not failing to report.'
    : 'A micro or small manufacturer would not be fined for missing these 24 hours.';
  return facts.neverReported || facts.size === null ? [reason('Art. 64(10)(a)', says)] : [];
}

function earlyReasons({ on }: PenaltyFacts): Reason[] {
  return on !== null && on < '2027-12-11'
    ? [
        marked(
          'unverified',
          'Art. 71(2)',
          'Art. 64 applies from 11 December 2027; whether a breach of Art. 14 before that day can be fined depends on national law.',
        ),
      ]
    : [];
}
