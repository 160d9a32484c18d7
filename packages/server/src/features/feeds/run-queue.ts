/** Runs one after the other in this process: two builds at once would each undo the other's change. */
export type RunQueue = {
  /** Adds a run once, however often it is asked for; resolves when it is done. */
  add(id: string, work: () => Promise<void>): Promise<void>;
};

/** Makes an empty queue. A run that throws ends only itself. */
export function runQueue(): RunQueue {
  const known = new Map<string, Promise<void>>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    add(id, work) {
      const before = known.get(id);
      if (before !== undefined) {
        return before;
      }
      const run = last.then(work).finally(() => known.delete(id));
      last = run.catch(() => undefined);
      known.set(id, run);
      return run;
    },
  };
}
