import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditEntry, seal } from '@cradle/core/audit';
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
