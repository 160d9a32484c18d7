import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) {
    listener();
  }
}

/** Ticks only while somebody listens and the page is visible. */
function adjust(): void {
  const wanted = listeners.size > 0 && document.visibilityState === 'visible';
  if (wanted && timer === undefined) {
    tick();
    timer = setInterval(tick, 1000);
  } else if (!wanted && timer !== undefined) {
    clearInterval(timer);
    timer = undefined;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  document.addEventListener('visibilitychange', adjust);
  adjust();
  return () => {
    listeners.delete(listener);
    adjust();
  };
}

/** Now, in milliseconds of the epoch, anew each second while the page is visible. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
