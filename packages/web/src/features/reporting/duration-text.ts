import type { Say } from '../../platform/text.ts';
import { durationParts } from './clock-phase.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A length of time in words, e.g. `17 h 42 min`; seconds only below one hour and only where they are wanted. */
export function durationText(ms: number, say: Say, smallest: 'seconds' | 'minutes' = 'seconds') {
  const { unit, big, small } = durationParts(ms);
  switch (unit) {
    case 'days':
      return say('clock.days', { days: big, hours: small });
    case 'hours':
      return say('clock.hours', { hours: big, minutes: small });
    case 'minutes':
      return smallest === 'seconds'
        ? say('clock.minutes', { minutes: big, seconds: small })
        : say('clock.minutesOnly', { minutes: big });
  }
}

/**
 * The time left as a screen reader hears it, so that it speaks at sensible steps: by the hour, by ten minutes
 * in the last hour, by the minute in the last ten.
 */
export function announcedMs(leftMs: number): number {
  const step = leftMs > HOUR ? HOUR : leftMs > 10 * MINUTE ? 10 * MINUTE : MINUTE;
  return Math.ceil(leftMs / step) * step;
}
