import { fail, ok, type Result } from '../shared/index.ts';

/** Why a text is not a CVSS vector. `reason` says what was wrong, in words. */
export type BadVector = {
  readonly kind: 'badVector';
  readonly text: string;
  readonly reason: string;
};

/** One metric of a CVSS version: its name and the values it may have. */
export type MetricDefinition = {
  readonly name: string;
  readonly values: readonly string[];
  readonly group: 'base' | 'temporal' | 'environmental' | 'supplemental';
};

/** What a version's vectors consist of. */
export type VectorGrammar = {
  readonly prefix: string;
  /** Written for a metric that is left out. */
  readonly notDefined: string;
  readonly metrics: readonly MetricDefinition[];
  readonly order: 'any' | 'as listed';
};

/** The metrics of a vector by name. Those left out are absent. */
export type Metrics = ReadonlyMap<string, string>;

/** Longest text read as a vector. A full CVSS 4.0 vector has under 250 characters. */
export const VECTOR_LENGTH_LIMIT = 512;

/**
 * Reads `name:value` pairs separated by slashes.
 *
 * Fails with `badVector`: an unknown metric or value, a metric given twice or out of order, a base metric missing.
 */
export function readVector(text: string, grammar: VectorGrammar): Result<Metrics, BadVector> {
  const found = new Map<string, string>();
  let last = -1;
  for (const part of text.slice(grammar.prefix.length).split('/')) {
    const colon = part.indexOf(':');
    const [name, value] = [part.slice(0, Math.max(colon, 0)), part.slice(colon + 1)];
    const place = grammar.metrics.findIndex((metric) => metric.name === name);
    const problem = problemOf(part, place, value, grammar);
    if (problem !== undefined) {
      return badVector(text, problem);
    }
    if (found.has(name)) {
      return badVector(text, `the metric ${name} is given twice`);
    }
    if (grammar.order === 'as listed' && place < last) {
      return badVector(
        text,
        `the metric ${name} stands too late: CVSS 4.0 fixes the order of metrics`,
      );
    }
    found.set(name, value);
    last = place;
  }
  const missing = grammar.metrics.filter(({ name, group }) => group === 'base' && !found.has(name));
  return missing.length === 0
    ? ok(found)
    : badVector(
        text,
        `mandatory metrics are missing: ${missing.map(({ name }) => name).join(', ')}`,
      );
}

function problemOf(
  part: string,
  place: number,
  value: string,
  grammar: VectorGrammar,
): string | undefined {
  const metric = grammar.metrics[place];
  if (metric === undefined) {
    return part === '' ? 'there is an empty part between two slashes' : `“${part}” is not a metric`;
  }
  return metric.values.includes(value)
    ? undefined
    : `“${value}” is not a value of ${metric.name} (${metric.values.join(', ')})`;
}

/** Whether any metric of the group has a value other than “not defined”. */
export function defines(
  metrics: Metrics,
  grammar: VectorGrammar,
  group: MetricDefinition['group'],
): boolean {
  return grammar.metrics.some(
    (metric) =>
      metric.group === group &&
      (metrics.get(metric.name) ?? grammar.notDefined) !== grammar.notDefined,
  );
}

/** Makes definitions from `name:values` texts: `AV:N A L P`. */
export function metricsOf(
  group: MetricDefinition['group'],
  texts: readonly string[],
): readonly MetricDefinition[] {
  return texts.map((text) => {
    const [name = '', values = ''] = text.split(':');
    return { name, values: values.split(' '), group };
  });
}

/** The refusal of a vector. */
export function badVector(text: string, reason: string): Result<never, BadVector> {
  return fail({ kind: 'badVector', text, reason });
}
