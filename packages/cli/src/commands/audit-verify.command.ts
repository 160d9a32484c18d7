import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import {
  type ExportedLogReader,
  exportedLogReader,
  type UnreadableLog,
  type Verification,
} from '@cradle/core/audit';
import type { Result } from '@cradle/core/shared';
import type { Command, ExitCode, Terminal } from '../command.ts';
import { unknownOption } from './answer-lines.ts';
import { isZip, verifyCaseFileBytes } from './verify-case-file.ts';

/** Verifies an exported audit log. It needs no server: the log proves itself. */
export const auditVerify: Command = {
  name: 'audit verify',
  summary:
    'Verify an exported audit log or a case file: nothing changed, removed, inserted or reordered.',
  usage: `Usage: cradle audit verify FILE|URL [--json]

Reads the export of the audit log (JSON Lines) from a file or an http(s) address; "-" is standard input.
For an address of a Cradle server, CRADLE_API_KEY is sent as the key. Answers
{"ok","entries","firstBroken","problem"} and exits with 1 where the log is broken. Entries cut off the end
are found by the header; whoever can write the file can write the header too, so compare its headHash with
the one the server shows.

A case file (ZIP) is verified file by file and by its log, and {"files","problems"} are added to the answer.

Example: cradle audit verify audit-log-2026-11-23.jsonl`,

  async run(args, terminal) {
    const unknown = unknownOption(args, ['--json']);
    const [source, ...more] = args.filter((arg) => !arg.startsWith('--'));
    if (unknown !== undefined || source === undefined || more.length > 0) {
      terminal.err('cradle audit verify: give one file or address; see --help.');
      return 2;
    }
    const caseFile = await caseFileBytes(source, terminal);
    if (caseFile !== undefined) {
      return verifyCaseFileBytes(caseFile, args.includes('--json'), terminal);
    }
    const lines = await linesOf(source, terminal);
    if (!lines.ok) {
      terminal.err(`cradle audit verify: ${lines.failure.message}`);
      return lines.failure.exit;
    }
    const reader = exportedLogReader((text) => createHash('sha256').update(text).digest('hex'));
    try {
      return answer(await readAll(reader, lines.value), args.includes('--json'), terminal);
    } catch (error) {
      terminal.err(`cradle audit verify: cannot read ${source}: ${messageOf(error)}`);
      return isMissing(error) ? 2 : 3;
    }
  },
};

/** The bytes of a local ZIP; `undefined` where the source is something else. */
async function caseFileBytes(source: string, terminal: Terminal): Promise<Uint8Array | undefined> {
  if (source === '-' || /^https?:\/\//i.test(source)) {
    return undefined;
  }
  const path = pathOf(source, terminal);
  try {
    const file = await open(path);
    try {
      const head = new Uint8Array(2);
      await file.read(head, 0, 2, 0);
      return isZip(head) ? await file.readFile() : undefined;
    } finally {
      await file.close();
    }
  } catch {
    // Whoever reads it as a log next says what is wrong.
    return undefined;
  }
}

function pathOf(source: string, terminal: Terminal): string {
  return isAbsolute(source) ? source : resolve(terminal.cwd, source);
}

async function readAll(
  reader: ExportedLogReader,
  lines: AsyncIterable<string>,
): Promise<Result<Verification, UnreadableLog>> {
  for await (const line of lines) {
    const taken = reader.add(line);
    if (!taken.ok) {
      return taken;
    }
  }
  return reader.result();
}

function answer(
  result: Result<Verification, UnreadableLog>,
  asJson: boolean,
  terminal: Terminal,
): ExitCode {
  if (!result.ok) {
    const { line, why } = result.failure;
    terminal.err(
      `cradle audit verify: line ${line}: ${why}. Export the log again and verify that file.`,
    );
    return 2;
  }
  const { ok, entries, firstBroken, problem } = result.value;
  terminal.out(JSON.stringify({ ok, entries, firstBroken, problem }));
  if (!ok && !asJson) {
    terminal.err(`The log is broken at entry ${firstBroken}: ${problem}.`);
  }
  return ok ? 0 : 1;
}

type Unreachable = { readonly message: string; readonly exit: 2 | 3 };

async function linesOf(
  source: string,
  terminal: Terminal,
): Promise<Result<AsyncIterable<string>, Unreachable>> {
  if (source === '-') {
    return { ok: true, value: terminal.lines() };
  }
  if (/^https?:\/\//i.test(source)) {
    return await download(source, terminal);
  }
  const input = createReadStream(pathOf(source, terminal));
  return { ok: true, value: createInterface({ input, crlfDelay: Infinity }) };
}

async function download(
  address: string,
  terminal: Terminal,
): Promise<Result<AsyncIterable<string>, Unreachable>> {
  const key = terminal.env['CRADLE_API_KEY'];
  try {
    const reply = await fetch(address, {
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
      redirect: 'error',
      signal: AbortSignal.timeout(600_000),
    });
    if (!reply.ok || reply.body === null) {
      const hint =
        reply.status === 401 || reply.status === 403
          ? ' Set CRADLE_API_KEY to a key that may read the log.'
          : '';
      return {
        ok: false,
        failure: { message: `${address} answered ${reply.status}.${hint}`, exit: 3 },
      };
    }
    return {
      ok: true,
      value: createInterface({ input: Readable.from(chunks(reply.body)), crlfDelay: Infinity }),
    };
  } catch (error) {
    return {
      ok: false,
      failure: { message: `cannot reach ${address}: ${messageOf(error)}`, exit: 3 },
    };
  }
}

async function* chunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    yield read.value;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'EISDIR')
  );
}
