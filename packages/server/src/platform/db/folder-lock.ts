import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Holder = z.object({ pid: z.int(), startedAt: z.string() });
type Holder = z.output<typeof Holder>;

/** Another living process uses the data folder. Two on one folder lose rows of each other. */
export class FolderInUse extends Error {
  constructor(folder: string, holder: Holder) {
    super(
      `The data folder ${folder} is in use by another Cradle (process ${holder.pid}, since ${holder.startedAt}). Stop that one, or give this one another folder with CRADLE_DATA.`,
    );
    this.name = 'FolderInUse';
  }
}

/**
 * Takes the folder for this process. The lock is a file made by `link`, which succeeds for one process only; it names
 * the holder by process number and start time, so that a number used again after a crash is not taken for the holder.
 *
 * Returns the release. Throws {@link FolderInUse}, or the file system's error (read-only, full).
 */
export function lockFolder(folder: string, now: string): () => void {
  const path = join(folder, 'cradle.lock');
  const own = join(folder, `cradle.lock.${process.pid}`);
  const me: Holder & { boot: string } = {
    pid: process.pid,
    startedAt: now,
    boot: bootOf(process.pid),
  };
  writeFileSync(own, JSON.stringify(me));
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (tryLink(own, path)) {
        return () => {
          releaseOwn(path);
        };
      }
      const holder = readHolder(path);
      if (holder !== undefined && isAlive(holder)) {
        throw new FolderInUse(folder, holder);
      }
      setAside(path);
    }
    throw new FolderInUse(folder, readHolder(path) ?? { pid: 0, startedAt: 'unknown' });
  } finally {
    rmSync(own, { force: true });
  }
}

function tryLink(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) {
      return false;
    }
    throw error;
  }
}

/** Moves a dead holder's lock away; of two that try, the one whose rename fails simply tries to link again. */
function setAside(path: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) {
      throw error;
    }
  }
}

function readHolder(path: string): (Holder & { boot?: string | undefined }) | undefined {
  try {
    const parsed = Holder.extend({ boot: z.string().optional() }).safeParse(
      JSON.parse(readFileSync(path, 'utf8')),
    );
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(holder: { readonly pid: number; readonly boot?: string | undefined }): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
  const boot = bootOf(holder.pid);
  return holder.boot === undefined || boot === '' || holder.boot === '' || boot === holder.boot;
}

/** When the process began, as the kernel counts it (field 22 of `/proc/<pid>/stat`); empty where there is no `/proc`. */
function bootOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function releaseOwn(path: string): void {
  if (readHolder(path)?.pid === process.pid) {
    rmSync(path, { force: true });
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
