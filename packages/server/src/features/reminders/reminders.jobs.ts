import { z } from 'zod';
import { defineJob } from '../../platform/jobs/jobs.ts';
import type { RemindersDeps } from './reminders-deps.ts';
import { sendDueReminders } from './send-reminders.ts';

/** Looks which reminders are due. Handling it twice, or on two servers at once, sends each reminder once. */
const lookForDueReminders = defineJob({
  name: 'reminders.lookForDue',
  payload: z.strictObject({}),
  key: () => 'reminders',
});

const EVERY_MINUTE = '* * * * *';

/** Sends what is due each minute, and at once what fell due while no server ran. */
export async function startReminders(
  deps: RemindersDeps & { onError(error: unknown): void },
): Promise<void> {
  await deps.jobs.work(lookForDueReminders, async () => {
    await sendDueReminders(deps);
  });
  await deps.jobs.schedule(lookForDueReminders, EVERY_MINUTE, {});
  try {
    await sendDueReminders(deps);
  } catch (error) {
    // The server must come up all the same; the job tries again within a minute.
    deps.onError(error);
  }
}
