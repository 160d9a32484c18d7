import type { Db } from '../../platform/db/database.ts';
import { findOrganisation } from '../people/index.ts';
import { clocksOf } from './case-clocks.ts';
import { findCase } from './cases.repository.ts';
import {
  findReportSubmission,
  findReports,
} from './intermediate-reports/intermediate-reports.repository.ts';

/** A clock of a case that runs: a stage by its name, or an answer that a CSIRT wants by its own date. */
export type OpenClock = {
  /** A stage, or `intermediate-1`. */
  readonly stage: string;
  readonly cite: string;
  readonly startedAt: string;
  /** What to work to. */
  readonly endsAt: string;
};

/** Cases that are open and real: the demonstration reminds nobody. */
export async function openCaseIds(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('reporting_case')
    .select('id')
    .where('closed_at', 'is', null)
    .where('demo', '=', false)
    .orderBy('opened_at')
    .execute();
  return rows.map(({ id }) => id);
}

/** The running clocks of an open case with what a reminder says of it; `undefined` where it is closed or gone. */
export async function openClocks(
  db: Db,
  caseId: string,
  now: string,
): Promise<
  | {
      readonly title: string;
      readonly clocks: readonly OpenClock[];
    }
  | undefined
> {
  const found = await findCase(db, caseId);
  if (found?.closedAt !== null) {
    return undefined;
  }
  const stages = await clocksOf(found, await findOrganisation(db), now);
  return {
    title: found.title,
    clocks: [
      ...stages.flatMap(({ step, cite, state, startedAt, plainEnd }) =>
        (state === 'running' || state === 'overdue') && startedAt !== null && plainEnd !== null
          ? [{ stage: step, cite, startedAt, endsAt: plainEnd }]
          : [],
      ),
      ...(await openRequests(db, caseId)),
    ],
  };
}

/** Requests of the CSIRT with a date of its own that were not answered (Art. 14(6)). */
async function openRequests(db: Db, caseId: string): Promise<OpenClock[]> {
  const open: OpenClock[] = [];
  for (const { id, number, askedAt, dueAt } of await findReports(db, caseId)) {
    if (dueAt !== null && (await findReportSubmission(db, id)) === undefined) {
      open.push({
        stage: `intermediate-${number}`,
        cite: 'Art. 14(6)',
        startedAt: askedAt,
        endsAt: dueAt,
      });
    }
  }
  return open;
}
