import { defines, type Metrics, metricsOf, type VectorGrammar } from './vector-text.ts';

/** CVSS 2.0 vectors have no prefix. */
export const cvss2Grammar: VectorGrammar = {
  prefix: '',
  notDefined: 'ND',
  order: 'any',
  metrics: [
    ...metricsOf('base', ['AV:L A N', 'AC:H M L', 'Au:M S N', 'C:N P C', 'I:N P C', 'A:N P C']),
    ...metricsOf('temporal', ['E:U POC F H ND', 'RL:OF TF W U ND', 'RC:UC UR C ND']),
    ...metricsOf('environmental', [
      'CDP:N L LM MH H ND',
      'TD:N L M H ND',
      'CR:L M H ND',
      'IR:L M H ND',
      'AR:L M H ND',
    ]),
  ],
};

/** Weights in thousandths (CVSS 2.0 Complete Guide, sections 3.2.1 to 3.2.3), so that no sum is rounded on the way. */
const WEIGHTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  AV: { L: 395, A: 646, N: 1000 },
  AC: { H: 350, M: 610, L: 710 },
  Au: { M: 450, S: 560, N: 704 },
  C: { N: 0, P: 275, C: 660 },
  I: { N: 0, P: 275, C: 660 },
  A: { N: 0, P: 275, C: 660 },
  E: { U: 850, POC: 900, F: 950, H: 1000, ND: 1000 },
  RL: { OF: 870, TF: 900, W: 950, U: 1000, ND: 1000 },
  RC: { UC: 900, UR: 950, C: 1000, ND: 1000 },
  CDP: { N: 0, L: 100, LM: 300, MH: 400, H: 500, ND: 0 },
  TD: { N: 0, L: 250, M: 750, H: 1000, ND: 1000 },
  CR: { L: 500, M: 1000, H: 1510, ND: 1000 },
  IR: { L: 500, M: 1000, H: 1510, ND: 1000 },
  AR: { L: 500, M: 1000, H: 1510, ND: 1000 },
};

/** Scores in tenths; `null` for a group of which no metric is defined. */
export type Cvss2Tenths = {
  readonly base: number;
  readonly temporal: number | null;
  readonly environmental: number | null;
};

/**
 * The equations of the CVSS 2.0 Complete Guide, section 3.2, in whole numbers: binary fractions would round 8.55 to 8.5.
 */
export function scoreCvss2(metrics: Metrics): Cvss2Tenths {
  const weigh = (name: string): bigint =>
    BigInt(WEIGHTS[name]?.[metrics.get(name) ?? 'ND'] ?? 1000);
  const base = baseTenths(weigh, impact(weigh, 1000n, 1000n, 1000n));
  const adjustedImpact = impact(weigh, weigh('CR'), weigh('IR'), weigh('AR'));
  const adjustedBase = baseTenths(weigh, adjustedImpact < TEN ? adjustedImpact : TEN);
  const temporal = temporalTenths(weigh, base);
  return {
    base: Number(base),
    temporal: defines(metrics, cvss2Grammar, 'temporal') ? Number(temporal) : null,
    environmental: defines(metrics, cvss2Grammar, 'environmental')
      ? Number(environmentalTenths(weigh, temporalTenths(weigh, adjustedBase)))
      : null,
  };
}

type Weigh = (name: string) => bigint;

const TEN = 10n ** 21n;

/** 10.41 × (1 − (1 − C·CR)(1 − I·IR)(1 − A·AR)), in units of 10⁻²⁰. Only the adjusted impact is at most ten. */
function impact(weigh: Weigh, ...requirements: readonly [bigint, bigint, bigint]): bigint {
  const million = 1_000_000n;
  const [confidentiality, integrity, availability] = requirements;
  const kept =
    (million - weigh('C') * confidentiality) *
    (million - weigh('I') * integrity) *
    (million - weigh('A') * availability);
  return 1041n * (million ** 3n - kept);
}

/** ((0.6 × impact) + (0.4 × exploitability) − 1.5) × f(impact), rounded to tenths. */
function baseTenths(weigh: Weigh, impactValue: bigint): bigint {
  if (impactValue === 0n) {
    return 0n;
  }
  const exploitability = 20n * weigh('AV') * weigh('AC') * weigh('Au') * 10n ** 11n;
  const sum = 6n * impactValue + 4n * exploitability - 15n * 10n ** 20n;
  return rounded(sum * 1176n, 10n ** 23n);
}

function temporalTenths(weigh: Weigh, base: bigint): bigint {
  return rounded(base * weigh('E') * weigh('RL') * weigh('RC'), 10n ** 9n);
}

/** (adjusted temporal + (10 − adjusted temporal) × CDP) × TD, rounded to tenths; never below zero. */
function environmentalTenths(weigh: Weigh, temporal: bigint): bigint {
  const score = rounded(
    (temporal * 1000n + (100n - temporal) * weigh('CDP')) * weigh('TD'),
    1_000_000n,
  );
  return score < 0n ? 0n : score;
}

/** Halves go away from zero. Low requirements can make an adjusted base negative on the way. */
function rounded(value: bigint, unit: bigint): bigint {
  return (value * 2n + (value < 0n ? -unit : unit)) / (unit * 2n);
}
