export { CandidateQuestion } from './candidate-question.tsx';
export { CaseClock } from './case-clock.tsx';
export { CasesList } from './cases-page.tsx';
export { nextClock } from './clock-phase.ts';
