/** What was typed, and over what. */
export type Entry<T> = {
  /** As it was when typing began. */
  readonly base: T;
  readonly draft: T;
  /** Parts that were typed here and changed elsewhere. */
  readonly contested: readonly string[];
};

/** Puts what was typed over something newer: parts that were left alone follow it, typed ones stay as typed. */
export function rebased<T extends object>(entry: Entry<T>, newest: T): Entry<T> {
  const draft = { ...newest };
  const contested: string[] = [];
  for (const part of partsOf(newest)) {
    if (same(entry.draft[part], entry.base[part])) {
      continue;
    }
    draft[part] = entry.draft[part];
    if (!same(entry.base[part], newest[part]) && !same(entry.draft[part], newest[part])) {
      contested.push(part);
    }
  }
  return { base: newest, draft, contested };
}

/** Whether two values of a form are the same in content. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function partsOf<T extends object>(value: T): Extract<keyof T, string>[] {
  const parts: Extract<keyof T, string>[] = [];
  for (const part in value) {
    parts.push(part);
  }
  return parts;
}
