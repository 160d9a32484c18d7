import type { IndexMeta } from '@cradle/core/matching';
import { fail, ok, type Result } from '@cradle/core/shared';
import {
  type BuildFailure,
  buildIndexInWorker,
  type ListedChange,
  shippedSnapshot,
  updateIndexInWorker,
} from '@cradle/disk';

/**
 * Builds indexes away from the thread that answers requests. Whatever goes wrong, the index in use stays; a build
 * that dies (out of memory, a fault of ours) is a failed build, and the next one starts afresh.
 */
export type IndexBuilder = {
  /** The first index, from what ships with Cradle. */
  buildShipped(dir: string, now: string): Promise<Result<IndexMeta, string>>;
  /** From the one in use and what a feed brought. The counts of its increment are those of this change alone. */
  update(dir: string, change: ListedChange): Promise<Result<IndexMeta, string>>;
};

/** The builder over threads of their own, one for each build. */
export function openIndexBuilder(): IndexBuilder {
  return {
    async buildShipped(dir, now) {
      const built = await buildIndexInWorker({ ...shippedSnapshot(), out: dir, now });
      return built.ok ? ok(built.value.meta) : fail(sentenceOf(built.failure));
    },
    async update(dir, change) {
      const built = await updateIndexInWorker(dir, change);
      if (!built.ok) {
        return fail(sentenceOf(built.failure));
      }
      const { meta, brought } = built.value;
      const { records = 0, kept = 0, refused = 0 } = brought ?? {};
      // The index counts all increments together; a run shows its own.
      const sources = meta.sources.map((source) =>
        source.kind === 'increment' ? { ...source, records, kept, refused } : source,
      );
      return ok({ ...meta, sources });
    },
  };
}

function sentenceOf(failure: BuildFailure): string {
  return failure.kind === 'badSource' ? `${failure.path} ${failure.message}` : failure.message;
}
