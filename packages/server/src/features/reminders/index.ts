export { startReminders } from './reminders.jobs.ts';
export { reminderRoutes } from './reminders.routes.ts';
export { getReminders } from './reminders.service.ts';
