import * as contract from '@cradle/contract';
import { type MountedRoute, on, plain } from '../../platform/http/mount.ts';
import { answerReminder, getReminders } from './reminders.service.ts';
import type { RemindersDeps } from './reminders-deps.ts';
import {
  addShift,
  getOwnQuietHours,
  getRoster,
  removeShift,
  setOwnQuietHours,
} from './roster.service.ts';

/** Names the use case for each route of reminders. */
export function reminderRoutes(deps: RemindersDeps): readonly MountedRoute[] {
  return [
    on(contract.getCaseReminders, async ({ params }) =>
      plain(await getReminders(deps, params.caseId)),
    ),
    on(contract.answerReminder, async ({ params, body, actor }) =>
      plain(await answerReminder(deps, { ...params, ...body }, actor)),
    ),
    on(contract.getDutyRoster, async () => plain(await getRoster(deps))),
    on(contract.addShift, async ({ body, actor }) => plain(await addShift(deps, body, actor))),
    on(contract.removeShift, async ({ params, actor }) =>
      plain(await removeShift(deps, params.shiftId, actor)),
    ),
    on(contract.getQuietHours, async ({ actor }) => plain(await getOwnQuietHours(deps, actor))),
    on(contract.setQuietHours, async ({ body, actor }) =>
      plain(await setOwnQuietHours(deps, body, actor)),
    ),
  ];
}
