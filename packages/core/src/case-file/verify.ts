import { strFromU8, strToU8 } from 'fflate';
import { fail, ok, type Result } from '../shared/index.ts';
import { type LogVerification, verifyLogLines } from './log-lines.ts';
import { CaseFileManifest, rootText } from './manifest.ts';
import type { HashBytes } from './pack.ts';

/** Where the log of a case lies in its file. */
export const LOG_PATH = 'log/entries.jsonl';

/** What is wrong with one file of a case file. */
export type FileProblem = {
  readonly path: string;
  readonly problem: 'changed' | 'missing' | 'added';
};

/** What verification of a case file found. */
export type CaseFileVerification = {
  readonly ok: boolean;
  readonly files: number;
  readonly problems: readonly FileProblem[];
  readonly log: LogVerification;
  readonly manifest: CaseFileManifest;
};

/** Verifies the files of a case file against its manifest and its log. Fails with one sentence where there is none. */
export function verifyCaseFile(
  files: ReadonlyMap<string, Uint8Array>,
  hash: HashBytes,
): Result<CaseFileVerification, string> {
  const bytes = files.get('manifest.json');
  const read = bytes === undefined ? undefined : CaseFileManifest.safeParse(jsonOf(bytes));
  if (read?.success !== true) {
    return fail('there is no manifest of a case file in it');
  }
  const manifest = read.data;
  const problems = problemsOf(files, manifest, hash);
  const log = verifyLogLines(
    strFromU8(files.get(LOG_PATH) ?? new Uint8Array()),
    manifest.log,
    (text) => hash(strToU8(text)),
  );
  return ok({
    ok: problems.length === 0 && log.ok,
    files: manifest.files.length,
    problems,
    log,
    manifest,
  });
}

function problemsOf(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: CaseFileManifest,
  hash: HashBytes,
): FileProblem[] {
  const listed = new Set(['manifest.json', ...manifest.files.map(({ path }) => path)]);
  const added = [...files.keys()].filter((path) => !listed.has(path));
  const root = hash(strToU8(rootText(manifest)));
  return [
    ...(root === manifest.rootHash ? [] : [{ path: 'manifest.json', problem: 'changed' as const }]),
    ...manifest.files.flatMap(({ path, sha256 }): FileProblem[] => {
      const bytes = files.get(path);
      if (bytes === undefined) {
        return [{ path, problem: 'missing' }];
      }
      return hash(bytes) === sha256 ? [] : [{ path, problem: 'changed' }];
    }),
    ...added.map((path) => ({ path, problem: 'added' as const })),
  ];
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return undefined;
  }
}
