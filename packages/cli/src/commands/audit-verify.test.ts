import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditEntry, seal } from '@cradle/core/audit';
import { logLine, packCaseFile } from '@cradle/core/case-file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Terminal } from '../command.ts';
import { auditVerify } from './audit-verify.command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cradle-audit-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function exported(): string[] {
  const entries: AuditEntry[] = [];
  for (const name of ['a', 'b', 'c', 'd']) {
    const content = {
      recordedAt: '2026-11-23T10:00:00Z',
      actor: 'p1',
      actorName: 'Ada',
      kind: 'product.created.v1',
      subject: { type: 'product', id: name },
      facts: { name },
    };
    entries.push(
      seal(entries.at(-1), content, (text) => createHash('sha256').update(text).digest('hex')),
    );
  }
  const header = {
    format: 'cradle-audit-log',
    version: 1,
    exportedAt: '2026-11-23T12:00:00Z',
    organisation: 'Example',
    entries: entries.length,
    headHash: entries.at(-1)?.hash,
  };
  return [header, ...entries].map((line) => JSON.stringify(line));
}

async function verify(source: string) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    write: () => undefined,
    async *lines() {
      yield* await Promise.resolve([]);
    },
    bytes: () => Promise.resolve(new Uint8Array()),
    errIsTerminal: false,
    env: {},
    cwd: folder,
    now: () => '2026-11-23T12:00:00Z',
  };
  const code = await auditVerify.run([source, '--json'], terminal);
  return { code, out, err };
}

describe('cradle audit verify', () => {
  it.each<[string, (lines: string[]) => string[], number, number | null]>([
    ['an untouched log', (lines) => lines, 0, null],
    [
      'a changed entry',
      (lines) => lines.map((line) => line.replace('"name":"b"', '"name":"x"')),
      1,
      2,
    ],
    ['a removed entry', (lines) => lines.toSpliced(2, 1), 1, 2],
    ['an inserted entry', (lines) => lines.toSpliced(2, 0, lines[1] ?? ''), 1, 2],
    ['reordered entries', (lines) => lines.toSpliced(2, 2, lines[3] ?? '', lines[2] ?? ''), 1, 2],
    ['a tail cut off', (lines) => lines.slice(0, -2), 1, 3],
  ])('%s', async (says, change, exit, firstBroken) => {
    const name = `${says.replaceAll(' ', '-')}.jsonl`;
    writeFileSync(join(folder, name), `${change(exported()).join('\n')}\n`);
    const { code, out } = await verify(name);
    expect(code).toBe(exit);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ ok: exit === 0, firstBroken });
  });

  it('reads from an address', async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/log' ? 200 : 403;
      response.end(exported().join('\n'));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    try {
      expect(await verify(`http://127.0.0.1:${port}/log`)).toMatchObject({ code: 0 });
      const refused = await verify(`http://127.0.0.1:${port}/other`);
      expect(refused.code).toBe(3);
      expect(refused.err[0]).toContain('CRADLE_API_KEY');
    } finally {
      server.close();
    }
  });

  it('says what it cannot read', async () => {
    writeFileSync(join(folder, 'other.txt'), 'hello\n');
    expect(await verify('other.txt')).toMatchObject({ code: 2 });
    expect((await verify('nowhere.jsonl')).err[0]).toContain('cannot read nowhere.jsonl');
  });
});

describe('a case file', () => {
  const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
  function caseFile(): Uint8Array {
    const entry = seal(
      undefined,
      {
        recordedAt: '2026-11-23T10:00:00Z',
        actor: 'p1',
        actorName: 'Ada',
        kind: 'reportingCase.opened.v1',
        subject: { type: 'reportingCase', id: 'c1' },
        facts: {},
      },
      hash,
    );
    return packCaseFile(
      [
        { path: 'case.json', what: 'case', bytes: Buffer.from('{"title":"Rapid reset"}') },
        {
          path: 'log/entries.jsonl',
          what: 'log',
          bytes: Buffer.from(`${JSON.stringify(logLine(entry, true))}\n`),
        },
      ],
      {
        madeAt: '2026-11-23T12:00:00Z',
        madeBy: 'Ada',
        organisation: 'Example',
        case: { id: 'c1', title: 'Rapid reset' },
        log: { entries: 1, headHash: entry.hash },
      },
      hash,
    ).zip;
  }
  const verifyBytes = async (bytes: Uint8Array) => {
    const path = join(folder, 'case.zip');
    writeFileSync(path, bytes);
    return verify(path);
  };

  it('that is whole is verified with its log', async () => {
    const { code, out } = await verifyBytes(caseFile());
    expect(code).toBe(0);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      ok: true,
      files: 2,
      problems: [],
      entries: 1,
      firstBroken: null,
    });
  });

  it('of which a file was changed names it', async () => {
    const forged = Buffer.from(
      Buffer.from(caseFile()).toString('latin1').replace('Rapid reset', 'Rabid reset'),
      'latin1',
    );
    const { code, out } = await verifyBytes(forged);
    expect(code).toBe(1);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      ok: false,
      problems: [{ path: 'manifest.json', problem: 'changed' }],
    });
  });

  it('that is only a ZIP is none', async () => {
    const { code, err } = await verifyBytes(Buffer.from('PK no ZIP at all'));
    expect(code).toBe(2);
    expect(err[0]).toContain('Download the case file again');
  });
});
