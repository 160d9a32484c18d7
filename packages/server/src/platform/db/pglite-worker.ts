import { parentPort, workerData } from 'node:worker_threads';
import type { PGlite } from '@electric-sql/pglite';
import { z } from 'zod';
import { openDurablePGlite } from './durable-pglite.ts';
import type { WorkerAnswer } from './pglite-remote.ts';

const Question = z.strictObject({
  id: z.int(),
  sql: z.string().nullable(),
  params: z.array(z.unknown()),
});

const port = parentPort;
if (port === null) {
  throw new Error('pglite-worker runs only as a worker thread');
}
const { folder } = z.strictObject({ folder: z.string() }).parse(workerData);

const opening = openDurablePGlite(folder);
opening.then(
  () => {
    port.postMessage({ id: 0, ok: true, rows: [], affected: 0 } satisfies WorkerAnswer);
  },
  (error: unknown) => {
    port.postMessage(refusal(0, error));
  },
);

port.on('message', (message: unknown) => {
  void answer(Question.parse(message)).then((reply) => {
    port.postMessage(reply);
  });
});

async function answer(question: z.output<typeof Question>): Promise<WorkerAnswer> {
  try {
    const pglite = await opening;
    return question.sql === null
      ? await close(pglite, question.id)
      : await query(pglite, question.id, question.sql, question.params);
  } catch (error) {
    return refusal(question.id, error);
  }
}

async function query(pglite: PGlite, id: number, sql: string, params: unknown[]): Promise<WorkerAnswer> {
  const { rows, affectedRows } = await pglite.query(sql, params);
  return { id, ok: true, rows, affected: affectedRows ?? 0 };
}

async function close(pglite: PGlite, id: number): Promise<WorkerAnswer> {
  await pglite.close();
  return { id, ok: true, rows: [], affected: 0 };
}

/** Errors cross the thread as data: PostgreSQL's code and constraint must arrive, since callers read them. */
function refusal(id: number, error: unknown): WorkerAnswer {
  const known = error instanceof Error ? error : new Error(String(error));
  const read = (name: string): string | undefined => {
    const value: unknown = Reflect.get(known, name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    id,
    ok: false,
    message: known.message,
    code: read('code') ?? null,
    constraint: read('constraint') ?? null,
    detail: read('detail') ?? null,
  };
}
