import { parentPort, workerData } from 'node:worker_threads';
import type { PGlite } from '@electric-sql/pglite';
import { z } from 'zod';
import { openDurablePGlite } from './durable-pglite.ts';
import { errorInWords } from './file-layer-error.ts';
import type { WorkerAnswer } from './pglite-remote.ts';

const Question = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('query'),
    id: z.int(),
    sql: z.string(),
    params: z.array(z.unknown()),
  }),
  z.strictObject({ kind: z.literal('exec'), id: z.int(), sql: z.string() }),
  z.strictObject({ kind: z.literal('close'), id: z.int() }),
]);

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
    switch (question.kind) {
      case 'query':
        return await query(pglite, question.id, question.sql, question.params);
      case 'exec':
        return await exec(pglite, question.id, question.sql);
      case 'close':
        return await close(pglite, question.id);
    }
  } catch (error) {
    return refusal(question.id, error);
  }
}

async function query(
  pglite: PGlite,
  id: number,
  sql: string,
  params: unknown[],
): Promise<WorkerAnswer> {
  const { rows, affectedRows } = await pglite.query(sql, params);
  return { id, ok: true, rows, affected: affectedRows ?? 0 };
}

/**
 * Several statements without parameters. One that fails inside its own `begin … commit` would leave the only
 * connection in an aborted transaction for whoever comes next, so it is rolled back before the answer goes out.
 */
async function exec(pglite: PGlite, id: number, sql: string): Promise<WorkerAnswer> {
  try {
    const results = await pglite.exec(sql);
    return { id, ok: true, rows: results.flatMap((result) => result.rows), affected: 0 };
  } catch (error) {
    await pglite.exec('rollback').catch(() => undefined);
    throw error;
  }
}

async function close(pglite: PGlite, id: number): Promise<WorkerAnswer> {
  await pglite.close();
  return { id, ok: true, rows: [], affected: 0 };
}

/** Errors cross the thread as data: PostgreSQL's code and constraint must arrive, since callers read them. */
function refusal(id: number, error: unknown): WorkerAnswer {
  const known = errorInWords(error);
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
