import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditEntry, seal } from './chain.ts';
import { verifyLog } from './verify.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function log(length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let i = 1; i <= length; i += 1) {
    entries.push(
      seal(
        entries.at(-1),
        {
          recordedAt: `2026-11-23T10:00:${String(i).padStart(2, '0')}Z`,
          actor: 'p1',
          actorName: 'Ada',
          kind: 'product.created.v1',
          subject: { type: 'product', id: String(i) },
          facts: { name: `P${i}`, tags: ['ü', null, 1.5] },
        },
        sha256,
      ),
    );
  }
  return entries;
}

describe('verifyLog', () => {
  it('accepts an untouched log and an empty one', () => {
    expect(verifyLog(log(5), sha256)).toEqual({
      ok: true,
      entries: 5,
      firstBroken: null,
      problem: null,
    });
    expect(verifyLog([], sha256)).toMatchObject({ ok: true, entries: 0 });
  });

  it('finds a changed entry, even when its hash is computed anew', () => {
    const entries = log(5);
    const third = entries[2];
    if (third === undefined) throw new Error('no third entry');
    const forged = seal(entries[1], { ...third, facts: { name: 'forged' } }, sha256);

    expect(
      verifyLog(entries.with(2, { ...third, facts: { name: 'forged' } }), sha256),
    ).toMatchObject({ ok: false, firstBroken: 3, problem: 'changed' });
    expect(verifyLog(entries.with(2, forged), sha256)).toMatchObject({ ok: false, firstBroken: 4 });
  });

  it('finds a removed entry', () => {
    expect(verifyLog(log(5).toSpliced(2, 1), sha256)).toMatchObject({
      ok: false,
      firstBroken: 3,
      problem: 'removed',
    });
  });

  it('finds entries cut off the end by the expected end', () => {
    const entries = log(5);

    expect(
      verifyLog(entries.slice(0, 3), sha256, { entries: 5, headHash: entries[4]?.hash ?? '' }),
    ).toMatchObject({ ok: false, firstBroken: 4, problem: 'cutOff' });
  });

  it('finds an inserted entry', () => {
    const entries = log(5);
    const second = entries[1];
    if (second === undefined) throw new Error('no second entry');
    const inserted = seal(
      { position: 1, hash: entries[0]?.hash ?? '' },
      { ...second, actor: 'intruder' },
      sha256,
    );

    expect(verifyLog(entries.toSpliced(2, 0, inserted), sha256)).toMatchObject({
      ok: false,
      firstBroken: 3,
      problem: 'inserted',
    });
  });

  it('finds reordered entries', () => {
    const [a, b, c, d] = log(4);
    if (a === undefined || b === undefined || c === undefined || d === undefined)
      throw new Error('too short');

    expect(verifyLog([a, c, b, d], sha256)).toMatchObject({ ok: false, firstBroken: 2 });
  });

  it('finds any single change of any member of any entry', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom('recordedAt', 'actor', 'actorName', 'kind', 'previousHash', 'hash'),
        (at, member) => {
          const entries = log(6);
          const entry = entries[at];
          if (entry === undefined) return;
          const forged = { ...entry, [member]: `${entry[member as 'actor']}x` };
          expect(verifyLog(entries.with(at, forged), sha256).ok).toBe(false);
        },
      ),
    );
  });
});
