export {
  type DueReminders,
  dueReminders,
  nextReminder,
  type RemindedPerson,
  type Reminder,
  type ReminderFacts,
  reminderKey,
} from './due-reminders.ts';
export { type DutyPlace, placesAt, repeatedWeekly, rosterGaps, type Shift } from './duty-roster.ts';
export type { QuietHours } from './quiet-hours.ts';
export type { RemindedClock, ReminderStep, Urgency } from './reminder-steps.ts';
