import { useState } from 'react';

/** State that is kept on this device, so that a reload or a sign-out loses nothing that was typed. */
export function useKept<T extends object>(
  name: string,
  initial: T,
): readonly [T, (value: T) => void, () => void] {
  const key = `cradle.draft.${name}`;
  const [value, setValue] = useState<T>(() => ({ ...initial, ...kept(key) }));
  const set = (next: T) => {
    setValue(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  const forget = () => {
    sessionStorage.removeItem(key);
  };
  return [value, set, forget];
}

function kept(key: string): object {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
