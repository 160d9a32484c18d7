export { isoInstant, wholeSecondMs } from './civil.ts';
export { type PeriodCounter, periodCounter } from './period-counter.ts';
export { isWorkingDay, type PeriodLength, periodEnd, plainEnd } from './period-end.ts';
export type { Place } from './place.ts';
