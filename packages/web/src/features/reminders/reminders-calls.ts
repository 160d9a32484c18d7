import {
  addShift,
  answerReminder,
  type CallOf,
  type CaseReminders,
  type DutyRoster,
  getCaseReminders,
  getDutyRoster,
  getQuietHours,
  type QuietHoursView,
  removeShift,
  setQuietHours,
} from '@cradle/contract';
import { call, NO_INPUT } from '../../platform/api.ts';

const nothing = { query: undefined, body: undefined };

export function loadCaseReminders(caseId: string, signal: AbortSignal): Promise<CaseReminders> {
  return call(getCaseReminders, { ...nothing, params: { caseId } }, signal);
}
export function sendReminderAnswer(caseId: string, stage: string): Promise<CaseReminders> {
  return call(answerReminder, { ...nothing, params: { caseId }, body: { stage } });
}
export function loadRoster(signal: AbortSignal): Promise<DutyRoster> {
  return call(getDutyRoster, NO_INPUT, signal);
}
export function sendShift(body: CallOf<typeof addShift>['body']): Promise<DutyRoster> {
  return call(addShift, { ...nothing, params: undefined, body });
}
export function sendShiftRemoval(shiftId: string): Promise<DutyRoster> {
  return call(removeShift, { ...nothing, params: { shiftId } });
}
export function loadQuietHours(signal: AbortSignal): Promise<QuietHoursView> {
  return call(getQuietHours, NO_INPUT, signal);
}
export function sendQuietHours(body: QuietHoursView): Promise<QuietHoursView> {
  return call(setQuietHours, { ...nothing, params: undefined, body });
}
