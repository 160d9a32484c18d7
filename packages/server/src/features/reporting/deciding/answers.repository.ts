import { TRIGGER_QUESTIONS, type TriggerQuestion } from '@cradle/contract';
import { z } from 'zod';
import type { Db, Tx } from '../../../platform/db/database.ts';

const Question = z.enum(TRIGGER_QUESTIONS);
const Known = z.enum(['yes', 'no', 'unknown']);

/** What somebody answered to one question about a candidate. */
export type GivenAnswer = {
  readonly question: TriggerQuestion;
  readonly answer: z.output<typeof Known>;
  readonly why: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
};

/** Every answer about a candidate, latest first. */
export async function findAnswersOf(db: Db, candidateId: string): Promise<GivenAnswer[]> {
  const rows = await db
    .selectFrom('candidate_answer')
    .selectAll()
    .where('candidate_id', '=', candidateId)
    .orderBy('answered_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    question: Question.parse(row.question),
    answer: Known.parse(row.answer),
    why: row.why,
    by: { id: row.answered_by, name: row.answered_by_name },
    at: row.answered_at,
  }));
}

/** Inserts an answer; those before it stay. */
export async function insertGivenAnswer(
  tx: Tx,
  row: GivenAnswer & { readonly id: string; readonly candidateId: string },
): Promise<void> {
  await tx
    .insertInto('candidate_answer')
    .values({
      id: row.id,
      candidate_id: row.candidateId,
      question: row.question,
      answer: row.answer,
      why: row.why,
      answered_by: row.by.id,
      answered_by_name: row.by.name,
      answered_at: row.at,
    })
    .execute();
}
