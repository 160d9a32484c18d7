import { createHash } from 'node:crypto';
import { unpackCaseFile, verifyCaseFile } from '@cradle/core/case-file';
import type { ExitCode, Terminal } from '../command.ts';

/** Whether bytes begin as a ZIP does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Verifies a case file and says what is wrong with it: exit 0 where it is whole, 1 where not, 2 where it is none. */
export function verifyCaseFileBytes(
  bytes: Uint8Array,
  asJson: boolean,
  terminal: Terminal,
): ExitCode {
  const files = unpackCaseFile(bytes);
  const verified = files.ok
    ? verifyCaseFile(files.value, (one) => createHash('sha256').update(one).digest('hex'))
    : files;
  if (!verified.ok) {
    terminal.err(`cradle audit verify: ${verified.failure}. Download the case file again.`);
    return 2;
  }
  const { ok, problems, log, manifest } = verified.value;
  terminal.out(
    JSON.stringify({
      ok,
      files: verified.value.files,
      problems,
      entries: manifest.log.entries,
      firstBroken: log.ok ? null : log.firstBroken,
      problem: log.ok ? null : log.why,
      rootHash: manifest.rootHash,
      headHash: manifest.log.headHash,
    }),
  );
  if (!ok && !asJson) {
    for (const { path, problem } of problems) {
      terminal.err(`${path}: ${problem}`);
    }
    if (!log.ok) {
      terminal.err(`The log is broken at entry ${log.firstBroken}: ${log.why}.`);
    }
  }
  return ok ? 0 : 1;
}
