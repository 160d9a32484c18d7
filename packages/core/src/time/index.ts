export { isWorkingDay, type PeriodLength, periodEnd, plainEnd } from './period-end.ts';
export type { Place } from './place.ts';
