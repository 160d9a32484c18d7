import { isRecord } from '../shared/index.ts';

/** A JSON Schema (2020-12) of a fact. */
export type FactSchema = Readonly<Record<string, unknown>>;

/**
 * How a fact of foreign make is read, what stands for it where it is not given, and its JSON Schema.
 *
 * Small on purpose: pages load the law, so no schema library is behind it.
 */
export type Fact<T> = {
  readonly schema: FactSchema;
  /** `null` where the fact must be given. */
  readonly otherwise: { readonly value: T } | null;
  /** `undefined` where the value does not fit; what is wrong is then in `problems`, as `path: must be …`. */
  readonly read: (value: unknown, path: string, problems: string[]) => T | undefined;
};

/** The value that a fact gives. */
export type FactOf<F> = F extends Fact<infer T> ? T : never;

/** A fact that one test decides. */
export function fact<T>(
  schema: FactSchema,
  must: string,
  take: (value: unknown) => T | undefined,
): Fact<T> {
  return {
    schema,
    otherwise: null,
    read(value, path, problems) {
      const taken = take(value);
      if (taken === undefined) {
        problems.push(`${path}: must be ${must}`);
      }
      return taken;
    },
  };
}

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Fact<Word> {
  return fact({ enum: words }, `one of ${words.join(', ')}`, (value) =>
    words.find((word) => word === value),
  );
}

/** A whole number between two others, both included. */
export function whole(min: number, max: number = Number.MAX_SAFE_INTEGER): Fact<number> {
  return fact(
    { type: 'integer', minimum: min, maximum: max },
    `a whole number from ${min} to ${max}`,
    (value) =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
        ? value
        : undefined,
  );
}

/** Yes or no, with the answer that stands where it is not given. */
export function flag(otherwise: boolean): Fact<boolean> {
  return orElse(
    fact({ type: 'boolean' }, 'true or false', (value) =>
      typeof value === 'boolean' ? value : undefined,
    ),
    otherwise,
  );
}

/** Text that a parser takes; `must` ends the sentence "must be …". */
export function text<T>(must: string, parse: (text: string) => T | undefined): Fact<T> {
  return fact({ type: 'string', description: must }, must, (value) =>
    typeof value === 'string' && value.length <= 1000 ? parse(value) : undefined,
  );
}

/** A fact that may be `null` for unknown, and is where it is not given. */
export function nullOr<T>(of: Fact<T>): Fact<T | null> {
  return {
    schema: { anyOf: [of.schema, { type: 'null' }], default: null },
    otherwise: { value: null },
    read: (value, path, problems) => (value === null ? null : of.read(value, path, problems)),
  };
}

/** A fact with a value that stands where it is not given. */
export function orElse<T>(of: Fact<T>, value: NoInfer<T>): Fact<T> {
  return { ...of, schema: { ...of.schema, default: value }, otherwise: { value } };
}

/** A fact with its meaning in words, for who reads the schema. */
export function about<T>(of: Fact<T>, description: string): Fact<T> {
  return { ...of, schema: { ...of.schema, description } };
}

/** A list, empty where it is not given. */
export function listOf<T>(of: Fact<T>, atMost: number): Fact<readonly T[]> {
  return {
    schema: { type: 'array', items: of.schema, maxItems: atMost, default: [] },
    otherwise: { value: [] },
    read(value, path, problems) {
      if (!Array.isArray(value) || value.length > atMost) {
        problems.push(`${path}: must be a list of at most ${atMost}`);
        return undefined;
      }
      const taken: T[] = [];
      for (const [i, one] of value.entries()) {
        const read = of.read(one, `${path}.${i}`, problems);
        if (read === undefined) {
          return undefined;
        }
        taken.push(read);
      }
      return taken;
    },
  };
}

/** Facts by names that a test allows; none where it is not given. */
export function factsByName<T>(
  isName: (name: string) => boolean,
  must: string,
  of: Fact<T>,
): Fact<ReadonlyMap<string, T>> {
  return {
    schema: { type: 'object', additionalProperties: of.schema, description: must, default: {} },
    otherwise: { value: new Map() },
    read(value, path, problems) {
      if (!isRecord(value)) {
        problems.push(`${path}: must be an object`);
        return undefined;
      }
      const taken = new Map<string, T>();
      for (const [name, one] of Object.entries(value)) {
        const read = isName(name) ? of.read(one, `${path}.${name}`, problems) : undefined;
        if (read === undefined) {
          if (!isName(name)) {
            problems.push(`${path}.${name}: must be ${must}`);
          }
          return undefined;
        }
        taken.set(name, read);
      }
      return taken;
    },
  };
}

/** The facts of a question. Names that are not known are passed over, so that a line may carry its own. */
export function facts<Shape extends Readonly<Record<string, Fact<unknown>>>>(
  shape: Shape,
): Fact<{ readonly [Name in keyof Shape]: FactOf<Shape[Name]> }> {
  const entries = Object.entries(shape);
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(entries.map(([name, { schema }]) => [name, schema])),
      required: entries.filter(([, { otherwise }]) => otherwise === null).map(([name]) => name),
    },
    otherwise: null,
    read(value, path, problems) {
      if (!isRecord(value)) {
        problems.push(`${path === '' ? 'the facts' : path}: must be a JSON object`);
        return undefined;
      }
      const before = problems.length;
      const taken: Record<string, unknown> = {};
      for (const [name, of] of entries) {
        taken[name] = readMember(value, name, of, { path, problems });
      }
      // Each name of the shape was just read by its own fact, which the compiler cannot follow.
      return problems.length > before
        ? undefined
        : (taken as { readonly [Name in keyof Shape]: FactOf<Shape[Name]> });
    },
  };
}

function readMember(
  value: Readonly<Record<string, unknown>>,
  name: string,
  of: Fact<unknown>,
  { path, problems }: { readonly path: string; readonly problems: string[] },
): unknown {
  const given = Object.hasOwn(value, name) ? value[name] : undefined;
  const at = path === '' ? name : `${path}.${name}`;
  if (given === undefined && of.otherwise !== null) {
    return of.otherwise.value;
  }
  return of.read(given, at, problems);
}
