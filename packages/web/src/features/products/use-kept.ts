import { useState } from 'react';
import { z } from 'zod';
import { type Entry, rebased, same } from './rebased.ts';

/** What is entered into a form, kept on this device. */
export type Kept<T> = {
  readonly value: T;
  /** Names of parts that somebody else has changed as well; what was typed here stays in them. */
  readonly contested: readonly string[];
  /** Whether anything differs from what the server has. */
  readonly isChanged: boolean;
  readonly change: (part: Partial<T>) => void;
  /** Goes back to what the server has. */
  readonly forget: () => void;
};

/**
 * State that is kept on this device, so that a reload or a sign-out loses nothing that was typed. When `initial`
 * becomes newer, what was not typed follows it.
 */
export function useKept<T extends object>(name: string, initial: T, shape: z.ZodType<T>): Kept<T> {
  const key = `cradle.draft.${name}`;
  const [entry, setEntry] = useState<Entry<T>>(() => {
    const kept = keptEntry(key, shape);
    return kept === undefined ? fresh(initial) : rebased(kept, initial);
  });
  const current = same(entry.base, initial) ? entry : rebased(entry, initial);
  if (current !== entry) {
    setEntry(current);
  }
  return {
    value: current.draft,
    contested: current.contested,
    isChanged: !same(current.draft, current.base),
    change(part) {
      const next = { ...current, draft: { ...current.draft, ...part } };
      setEntry(next);
      sessionStorage.setItem(key, JSON.stringify({ base: next.base, draft: next.draft }));
    },
    forget() {
      setEntry(fresh(initial));
      sessionStorage.removeItem(key);
    },
  };
}

function fresh<T extends object>(initial: T): Entry<T> {
  return { base: initial, draft: initial, contested: [] };
}

function keptEntry<T extends object>(key: string, shape: z.ZodType<T>): Entry<T> | undefined {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    const { data } = z.object({ base: shape, draft: shape }).safeParse(found);
    return data === undefined ? undefined : { ...data, contested: [] };
  } catch {
    return undefined;
  }
}
