import { Worker } from 'node:worker_threads';

/** What the worker thread answers to one question. */
export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly rows: unknown[]; readonly affected: number }
  | {
      readonly id: number;
      readonly ok: false;
      readonly message: string;
      readonly code: string | null;
      readonly constraint: string | null;
      readonly detail: string | null;
    };

/** What is asked of the worker thread. */
type Question =
  | { readonly kind: 'query'; readonly sql: string; readonly params: unknown[] }
  | { readonly kind: 'exec'; readonly sql: string }
  | { readonly kind: 'close' };

function statement(sql: string): Question {
  return { kind: 'query', sql, params: [] };
}

type Waiting = { resolve(answer: Rows): void; reject(error: Error): void };
type Rows = { readonly rows: unknown[]; readonly affected: number };

/** An error of the database, with PostgreSQL's own code (`23505` …) where it gave one. */
class DatabaseError extends Error {
  readonly code: string | null;
  readonly constraint: string | null;
  readonly detail: string | null;
  constructor(answer: Extract<WorkerAnswer, { ok: false }>) {
    super(answer.message);
    this.name = 'DatabaseError';
    this.code = answer.code;
    this.constraint = answer.constraint;
    this.detail = answer.detail;
  }
}

/**
 * PGlite in a worker thread, behind the few members that Kysely's PGlite dialect uses.
 *
 * PGlite computes on the thread that calls it; on the main thread one long query would stop every request and timer.
 * There is one connection: a transaction makes everybody else wait, by the queue here.
 */
export class PGliteRemote {
  readonly waitReady: Promise<void>;
  ready = false;
  closed = false;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), {
      workerData: { folder },
    });
    const opened = this.#expect(0).then(() => {
      this.ready = true;
    });
    this.waitReady = opened;
    this.#worker.on('message', (answer: WorkerAnswer) => {
      this.#settle(answer);
    });
    this.#worker.on('error', (error) => {
      this.#failAll(error instanceof Error ? error : new Error(String(error)));
    });
    this.#worker.on('exit', () => {
      this.closed = true;
      this.#failAll(new Error('the embedded database has stopped'));
    });
  }

  /** One statement outside a transaction; waits while a transaction is open. */
  async query<T>(sql: string, params: readonly unknown[] = []): Promise<QueryResults<T>> {
    return this.#inTurn(() => this.#ask<T>({ kind: 'query', sql, params: [...params] }));
  }

  /** Several statements without parameters; their rows come in one result. */
  async exec(sql: string): Promise<QueryResults<Record<string, unknown>>[]> {
    return this.#inTurn(async () => [
      await this.#ask<Record<string, unknown>>({ kind: 'exec', sql }),
    ]);
  }

  /** Runs `work` as one transaction; rolled back when it throws or asks for it. */
  async transaction<T>(work: (tx: RemoteTransaction) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const ended = { byItself: false };
      await this.#ask(statement('begin'));
      const tx: RemoteTransaction = {
        query: async (sql, params = []) => this.#ask({ kind: 'query', sql, params: [...params] }),
        rollback: async () => {
          ended.byItself = true;
          await this.#ask(statement('rollback'));
        },
      };
      try {
        const value = await work(tx);
        if (!ended.byItself) {
          await this.#ask(statement('commit'));
        }
        return value;
      } catch (error) {
        if (!ended.byItself) {
          await this.#ask(statement('rollback'));
        }
        throw error;
      }
    });
  }

  /** Lets what is queued finish, writes everything out and ends the thread. */
  async close(): Promise<void> {
    if (this.closed) {
      return;
    }
    try {
      await this.#inTurn(() => this.#ask({ kind: 'close' }));
    } finally {
      // A database that never opened cannot close either, and its thread would keep the process alive.
      this.closed = true;
      await this.#worker.terminate();
    }
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #ask<T>(question: Question): Promise<QueryResults<T>> {
    if (this.closed) {
      throw new Error('the embedded database is closed');
    }
    const id = this.#nextId;
    this.#nextId += 1;
    const answer = this.#expect(id);
    this.#worker.postMessage({ ...question, id });
    const { rows, affected } = await answer;
    // The dialect asks for the row type that the compiler derived from the query; nobody can know it here.
    return { rows: rows as T[], affectedRows: affected, fields: [] };
  }

  async #expect(id: number): Promise<Rows> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
  }

  #settle(answer: WorkerAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.ok) {
      waiting?.resolve({ rows: answer.rows, affected: answer.affected });
    } else {
      waiting?.reject(new DatabaseError(answer));
    }
  }

  #failAll(error: Error): void {
    for (const waiting of this.#waiting.values()) {
      waiting.reject(error);
    }
    this.#waiting.clear();
  }
}

type QueryResults<T> = { rows: T[]; affectedRows: number; fields: [] };
type RemoteTransaction = {
  query<T>(sql: string, params?: readonly unknown[]): Promise<QueryResults<T>>;
  rollback(): Promise<void>;
};
