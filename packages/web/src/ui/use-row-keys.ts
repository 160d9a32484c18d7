import { type KeyboardEvent, useState } from 'react';

/** Moves through the rows of a list with j and k, and opens the active one with Enter. */
export function useRowKeys({
  count,
  onMove,
  onOpen,
}: {
  readonly count: number;
  readonly onMove: (number: number) => void;
  readonly onOpen: (number: number) => void;
}): { readonly active: number; readonly onKeyDown: (event: KeyboardEvent) => void } {
  const [active, setActive] = useState(-1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) {
      return;
    }
    const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (step !== 0) {
      const next = Math.min(count - 1, Math.max(0, active + step));
      setActive(next);
      onMove(next);
      event.preventDefault();
    }
    // On a link or a button inside the list, Enter is theirs.
    if (event.key === 'Enter' && event.target === event.currentTarget && active >= 0) {
      onOpen(active);
    }
  };
  return { active, onKeyDown };
}
