import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditEntry, seal } from './chain.ts';
import { exportedLogReader } from './exported-log.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function exported(length: number): string[] {
  const entries: AuditEntry[] = [];
  for (let i = 1; i <= length; i += 1) {
    entries.push(
      seal(
        entries.at(-1),
        {
          recordedAt: '2026-11-23T10:00:00Z',
          actor: 'p1',
          actorName: 'Ada',
          kind: 'product.created.v1',
          subject: { type: 'product', id: String(i) },
          facts: { name: `P${i}` },
        },
        sha256,
      ),
    );
  }
  const header = {
    format: 'cradle-audit-log',
    version: 1,
    exportedAt: '2026-11-23T12:00:00Z',
    organisation: 'Example',
    entries: length,
    headHash: entries.at(-1)?.hash ?? '0'.repeat(64),
  };
  return [header, ...entries].map((line) => JSON.stringify(line));
}

function verify(lines: readonly string[]) {
  const reader = exportedLogReader(sha256);
  for (const line of lines) {
    const taken = reader.add(line);
    if (!taken.ok) return taken.failure;
  }
  const result = reader.result();
  return result.ok ? result.value : result.failure;
}

describe('exportedLogReader', () => {
  it('accepts what was exported, also where nothing was logged yet', () => {
    expect(verify(exported(5))).toMatchObject({ ok: true, entries: 5, firstBroken: null });
    expect(verify(exported(0))).toMatchObject({ ok: true, entries: 0 });
  });

  it.each<[string, (lines: string[]) => string[], number]>([
    ['a changed fact', (lines) => lines.with(3, (lines[3] ?? '').replace('"P3"', '"PX"')), 3],
    ['an added member', (lines) => lines.with(3, (lines[3] ?? '').replace('{', '{"note":"x",')), 3],
    ['a removed entry', (lines) => lines.toSpliced(3, 1), 3],
    ['a removed first entry', (lines) => lines.toSpliced(1, 1), 1],
    ['a removed last entry, by the header', (lines) => lines.slice(0, -1), 5],
    ['all entries removed, by the header', (lines) => lines.slice(0, 1), 1],
    ['an inserted entry', (lines) => lines.toSpliced(3, 0, lines[2] ?? ''), 3],
    ['reordered entries', (lines) => lines.toSpliced(2, 2, lines[3] ?? '', lines[2] ?? ''), 2],
    ['a line that is no JSON', (lines) => lines.with(4, '{"position":'), 4],
    [
      'half a character',
      (lines) => lines.with(2, (lines[2] ?? '').replace('"P2"', String.raw`"\ud800"`)),
      2,
    ],
    [
      'nesting without end',
      (lines) =>
        lines.with(
          2,
          (lines[2] ?? '').replace('"P2"', `${'['.repeat(200_000)}${']'.repeat(200_000)}`),
        ),
      2,
    ],
  ])('finds %s', (_says, forge, firstBroken) => {
    expect(verify(forge(exported(5)))).toMatchObject({ ok: false, firstBroken });
  });

  it.each([
    [[]],
    [['']],
    [['{}']],
    [['not json']],
    [['{"format":"cradle-audit-log","version":2}']],
  ])('does not take %j for a log', (lines) => {
    expect(verify(lines)).toMatchObject({ kind: 'unreadableLog' });
  });

  it('finds any single character changed in any entry', () => {
    const lines = exported(4);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.nat(), (at, offset) => {
        const line = lines[at] ?? '';
        const place = offset % line.length;
        const forged = `${line.slice(0, place)}${line[place] === '7' ? '8' : '7'}${line.slice(place + 1)}`;
        expect(verify(lines.with(at, forged))).toMatchObject({ ok: false });
      }),
    );
  });
});
