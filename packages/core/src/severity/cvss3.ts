import { type Metrics, metricsOf, type VectorGrammar } from './vector-text.ts';

/** The grammar of CVSS 3.0 and 3.1, which differ in their prefix only. */
export function cvss3Grammar(version: '3.0' | '3.1'): VectorGrammar {
  return {
    prefix: `CVSS:${version}/`,
    notDefined: 'X',
    order: 'any',
    metrics: [
      ...metricsOf('base', ['AV:N A L P', 'AC:L H', 'PR:N L H', 'UI:N R', 'S:U C']),
      ...metricsOf('base', ['C:H L N', 'I:H L N', 'A:H L N']),
      ...metricsOf('temporal', ['E:X H F P U', 'RL:X U W T O', 'RC:X C R U']),
      ...metricsOf('environmental', ['CR:X H M L', 'IR:X H M L', 'AR:X H M L']),
      ...metricsOf('environmental', ['MAV:X N A L P', 'MAC:X L H', 'MPR:X N L H', 'MUI:X N R']),
      ...metricsOf('environmental', ['MS:X U C', 'MC:X H L N', 'MI:X H L N', 'MA:X H L N']),
    ],
  };
}

/** Metric values (specification, section 7.4). `PR` has its own because it depends on the scope. */
const WEIGHTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  C: { H: 0.56, L: 0.22, N: 0 },
  I: { H: 0.56, L: 0.22, N: 0 },
  A: { H: 0.56, L: 0.22, N: 0 },
  E: { X: 1, H: 1, F: 0.97, P: 0.94, U: 0.91 },
  RL: { X: 1, U: 1, W: 0.97, T: 0.96, O: 0.95 },
  RC: { X: 1, C: 1, R: 0.96, U: 0.92 },
  CR: { X: 1, H: 1.5, M: 1, L: 0.5 },
  IR: { X: 1, H: 1.5, M: 1, L: 0.5 },
  AR: { X: 1, H: 1.5, M: 1, L: 0.5 },
};
const PRIVILEGES = {
  unchanged: { N: 0.85, L: 0.62, H: 0.27 },
  changed: { N: 0.85, L: 0.68, H: 0.5 },
} as const;

type Scope = keyof typeof PRIVILEGES;

/** All three scores from 0 to 10. Without temporal or environmental metrics they are what their equations then give. */
export type Cvss3Scores = {
  readonly base: number;
  readonly temporal: number;
  readonly environmental: number;
};

/** The equations of section 7 of the CVSS 3.0 and 3.1 specifications. */
export function scoreCvss3(metrics: Metrics, version: '3.0' | '3.1'): Cvss3Scores {
  const roundUp = version === '3.0' ? roundUp30 : roundUp31;
  const temporalFactor = weight(metrics, 'E') * weight(metrics, 'RL') * weight(metrics, 'RC');
  const base = baseScore(metrics, roundUp);
  return {
    base,
    temporal: roundUp(base * temporalFactor),
    environmental: roundUp(modifiedScore(metrics, version, roundUp) * temporalFactor),
  };
}

function baseScore(metrics: Metrics, roundUp: (value: number) => number): number {
  const scope = metrics.get('S') === 'C' ? 'changed' : 'unchanged';
  const iss =
    1 - (1 - weight(metrics, 'C')) * (1 - weight(metrics, 'I')) * (1 - weight(metrics, 'A'));
  const impact =
    scope === 'unchanged' ? 6.42 * iss : 7.52 * (iss - 0.029) - 3.25 * (iss - 0.02) ** 15;
  return combine(impact, exploitability(metrics, scope), scope, roundUp);
}

/** The base score once more, with the modified metrics and the security requirements. */
function modifiedScore(
  metrics: Metrics,
  version: '3.0' | '3.1',
  roundUp: (value: number) => number,
): number {
  const modified = withModifications(metrics);
  const scope = modified.get('S') === 'C' ? 'changed' : 'unchanged';
  const loss = (name: string, requirement: string) =>
    1 - weight(modified, name) * weight(metrics, requirement);
  const miss = Math.min(1 - loss('C', 'CR') * loss('I', 'IR') * loss('A', 'AR'), 0.915);
  const changed =
    version === '3.0'
      ? 7.52 * (miss - 0.029) - 3.25 * (miss - 0.02) ** 15
      : 7.52 * (miss - 0.029) - 3.25 * (miss * 0.9731 - 0.02) ** 13;
  const impact = scope === 'unchanged' ? 6.42 * miss : changed;
  return combine(impact, exploitability(modified, scope), scope, roundUp);
}

function combine(
  impact: number,
  exploitable: number,
  scope: Scope,
  roundUp: (value: number) => number,
): number {
  if (impact <= 0) {
    return 0;
  }
  const sum = impact + exploitable;
  return roundUp(Math.min(scope === 'unchanged' ? sum : 1.08 * sum, 10));
}

function exploitability(metrics: Metrics, scope: Scope): number {
  const privileges: Readonly<Record<string, number>> = PRIVILEGES[scope];
  const required = privileges[metrics.get('PR') ?? ''] ?? 0;
  return 8.22 * weight(metrics, 'AV') * weight(metrics, 'AC') * required * weight(metrics, 'UI');
}

/** The base metrics as the environment modifies them: `MAV` stands in for `AV`, and so on. */
function withModifications(metrics: Metrics): Metrics {
  return new Map(
    ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A'].map((name) => {
      const modified = metrics.get(`M${name}`) ?? 'X';
      return [name, modified === 'X' ? (metrics.get(name) ?? '') : modified] as const;
    }),
  );
}

function weight(metrics: Metrics, name: string): number {
  return WEIGHTS[name]?.[metrics.get(name) ?? 'X'] ?? 0;
}

/** 3.0: the smallest tenth that is not below the value; the tolerance absorbs binary fractions. */
function roundUp30(value: number): number {
  return Math.ceil(value * 10 - 1e-9) / 10;
}

/** 3.1, appendix A: the same, but anything smaller than 0.00001 above a tenth is dropped first. */
function roundUp31(value: number): number {
  const whole = Math.round(value * 100_000);
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10;
}
