export { CaseReminders } from './case-reminders.tsx';
