import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Actor, Id, Instant } from './shapes.ts';

const tag = 'Reminders';
const Place = z.enum(['first', 'backup', 'other']);
const caseParams = z.strictObject({ caseId: Id });

/** Which reminders of a case went out, who said to be at it, and what comes next. */
export const CaseReminders = z.strictObject({
  /** Latest first; at most 200. */
  sent: z.array(
    z.strictObject({
      stage: z.string(),
      step: z.string(),
      dueAt: Instant,
      sentAt: Instant,
      person: z.string(),
      place: Place,
    }),
  ),
  answers: z.array(z.strictObject({ stage: z.string(), at: Instant, by: Actor })),
  /** Per running clock: when somebody is reminded next, and who; `null` where nobody is. */
  clocks: z.array(
    z.strictObject({
      stage: z.string(),
      next: z
        .strictObject({ at: Instant, person: z.string(), place: Place, step: z.string() })
        .nullable(),
      /** Whether the latest reminder waits for somebody to say that they are at it. */
      waits: z.boolean(),
    }),
  ),
});
export type CaseReminders = z.infer<typeof CaseReminders>;

export const getCaseReminders = defineRoute({
  id: 'getCaseReminders',
  method: 'GET',
  path: '/api/v1/cases/:caseId/reminders',
  needs: 'cases.read',
  tag,
  summary: "A case's reminders: sent, answered, and next.",
  params: caseParams,
  reply: CaseReminders,
});
export const answerReminder = defineRoute({
  id: 'answerReminder',
  method: 'POST',
  path: '/api/v1/cases/:caseId/reminders/answers',
  needs: 'cases.write',
  tag,
  status: 201,
  summary: 'Says that somebody is at it: the latest reminder of this clock goes no further up.',
  params: caseParams,
  body: z.strictObject({ stage: z.string().min(1).max(60) }),
  reply: CaseReminders,
});

/** A time in which somebody is told first, or as backup. */
export const ShiftView = z.strictObject({
  id: Id,
  person: Actor,
  place: z.enum(['first', 'backup']),
  from: Instant,
  until: Instant,
});
export type ShiftView = z.infer<typeof ShiftView>;

/** The duty roster from now on. Who is in charge and on no shift is told last, or first where nobody is on duty. */
export const DutyRoster = z.strictObject({
  asOf: Instant,
  shifts: z.array(ShiftView),
  now: z.array(z.strictObject({ person: Actor, place: Place })),
  /** Within the next 28 days: nobody is first on duty, so everybody in charge is told at once. */
  gaps: z.array(z.strictObject({ from: Instant, until: Instant })),
  /** Who can be on the roster. */
  people: z.array(Actor),
});
export type DutyRoster = z.infer<typeof DutyRoster>;

export const getDutyRoster = defineRoute({
  id: 'getDutyRoster',
  method: 'GET',
  path: '/api/v1/duty-roster',
  needs: 'cases.read',
  tag,
  summary: 'Who is on duty now and later, and where nobody is.',
  reply: DutyRoster,
});
export const addShift = defineRoute({
  id: 'addShift',
  method: 'POST',
  path: '/api/v1/duty-roster/shifts',
  needs: 'cases.write',
  tag,
  status: 201,
  summary: 'Adds a shift, and repeats it weekly if asked: at most 52 times.',
  body: z.strictObject({
    personId: z.string().min(1).max(100),
    place: z.enum(['first', 'backup']),
    from: Instant,
    until: Instant,
    /** By the wall clock of the organisation's zone. */
    repeatWeeks: z.int().min(0).max(51).default(0),
  }),
  reply: DutyRoster,
});
export const removeShift = defineRoute({
  id: 'removeShift',
  method: 'DELETE',
  path: '/api/v1/duty-roster/shifts/:shiftId',
  needs: 'cases.write',
  tag,
  summary: 'Removes a shift.',
  params: z.strictObject({ shiftId: Id }),
  reply: DutyRoster,
});

/** When somebody does not want to be disturbed. A pressing clock does so all the same. */
export const QuietHoursView = z.strictObject({
  quiet: z
    .strictObject({
      from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      until: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      timeZone: z.string().min(1).max(60),
    })
    .nullable(),
});
export type QuietHoursView = z.infer<typeof QuietHoursView>;
export const getQuietHours = defineRoute({
  id: 'getQuietHours',
  method: 'GET',
  path: '/api/v1/me/quiet-hours',
  needs: 'signedIn',
  tag,
  summary: "One's own quiet hours.",
  reply: QuietHoursView,
});
export const setQuietHours = defineRoute({
  id: 'setQuietHours',
  method: 'PUT',
  path: '/api/v1/me/quiet-hours',
  needs: 'signedIn',
  tag,
  summary: "Sets one's own quiet hours, or none.",
  body: QuietHoursView,
  reply: QuietHoursView,
});
