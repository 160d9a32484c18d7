// The package is CommonJS whose names Node cannot see; its default export is the whole module.
import calculator from 'ae-cvss-calculator';
import {
  type MetricDefinition,
  type Metrics,
  metricsOf,
  type VectorGrammar,
} from './vector-text.ts';

/** Metrics in the order that section 7 of the CVSS 4.0 specification fixes (table 23). */
export const cvss4Grammar: VectorGrammar = {
  prefix: 'CVSS:4.0/',
  notDefined: 'X',
  order: 'as listed',
  metrics: [
    ...metricsOf('base', ['AV:N A L P', 'AC:L H', 'AT:N P', 'PR:N L H', 'UI:N P A']),
    ...metricsOf('base', ['VC:H L N', 'VI:H L N', 'VA:H L N', 'SC:H L N', 'SI:H L N', 'SA:H L N']),
    ...metricsOf('temporal', ['E:X A P U']),
    ...metricsOf('environmental', ['CR:X H M L', 'IR:X H M L', 'AR:X H M L', 'MAV:X N A L P']),
    ...metricsOf('environmental', ['MAC:X L H', 'MAT:X N P', 'MPR:X N L H', 'MUI:X N P A']),
    ...metricsOf('environmental', ['MVC:X H L N', 'MVI:X H L N', 'MVA:X H L N']),
    ...metricsOf('environmental', ['MSC:X H L N', 'MSI:X S H L N', 'MSA:X S H L N']),
    ...metricsOf('supplemental', ['S:X N P', 'AU:X N Y', 'R:X A U I', 'V:X D C', 'RE:X L M H']),
    ...metricsOf('supplemental', ['U:X Clear Green Amber Red']),
  ],
};

/** `overall` with everything the vector says, `base` with its base metrics alone (CVSS-B); both from 0 to 10. */
export type Cvss4Scores = { readonly overall: number; readonly base: number };

/** Scores by macro vectors and interpolation (CVSS 4.0 specification, section 8). */
export function scoreCvss4(metrics: Metrics): Cvss4Scores {
  const base = write(metrics, (group) => group === 'base');
  const whole = write(metrics, (group) => group !== 'supplemental');
  const overall = new calculator.Cvss4P0(whole).calculateScores().overall;
  return {
    overall,
    base: whole === base ? overall : new calculator.Cvss4P0(base).calculateScores().overall,
  };
}

/** Writes the metrics of the groups that are asked for; the calculator takes text only. */
function write(metrics: Metrics, wants: (group: MetricDefinition['group']) => boolean): string {
  const parts = cvss4Grammar.metrics
    .filter(({ name, group }) => wants(group) && metrics.has(name))
    .map(({ name }) => `${name}:${metrics.get(name) ?? ''}`);
  return `${cvss4Grammar.prefix}${parts.join('/')}`;
}
