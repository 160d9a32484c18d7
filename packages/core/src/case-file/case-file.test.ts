import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type AuditEntry, seal } from '../audit/index.ts';
import { indexPage } from './index-page.ts';
import { logLine, verifyLogLines } from './log-lines.ts';
import { safeName } from './manifest.ts';
import { packCaseFile } from './pack.ts';
import { escaped, timelineSvg } from './timeline.ts';
import { unpackCaseFile } from './unpack.ts';
import { LOG_PATH, verifyCaseFile } from './verify.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const hashText = (text: string) => createHash('sha256').update(text).digest('hex');

/** Six entries; the second, third and fifth are of the case. */
function chain(): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let position = 1; position <= 6; position += 1) {
    const own = [2, 3, 5].includes(position);
    entries.push(
      seal(
        entries.at(-1),
        {
          recordedAt: `2026-11-24T10:0${position}:00Z`,
          actor: 'ada',
          actorName: 'Ada',
          kind: 'reportingCase.changed.v1',
          subject: { type: own ? 'reportingCase' : 'product', id: 'c1' },
          facts: { position },
        },
        hashText,
      ),
    );
  }
  return entries;
}
const ENTRIES = chain();
const HEAD = { entries: 6, headHash: ENTRIES.at(-1)?.hash ?? '' };
const LINES = ENTRIES.slice(1).map((entry) =>
  JSON.stringify(logLine(entry, entry.subject.type === 'reportingCase')),
);

const ABOUT = {
  madeAt: '2026-11-24T11:00:00Z',
  madeBy: 'Ada',
  organisation: 'Maker',
  case: { id: 'c1', title: 'Rapid reset' },
  log: HEAD,
};
const FILES = [
  { path: 'reports/earlyWarning-v1.json', bytes: strToU8('{"a":1}\n'), what: 'report' },
  { path: 'case.json', bytes: strToU8('{}\n'), what: 'case' },
  { path: LOG_PATH, bytes: strToU8(`${LINES.join('\n')}\n`), what: 'log' },
];
const packed = () => packCaseFile(FILES, ABOUT, hash);
const files = () => {
  const read = unpackCaseFile(packed().zip);
  return new Map(read.ok ? read.value : []);
};
const verified = (changed: ReadonlyMap<string, Uint8Array>) => {
  const result = verifyCaseFile(changed, hash);
  return result.ok ? result.value : result.failure;
};

describe('a case file', () => {
  it('of the same content and moment has the same bytes, and verifies', () => {
    expect(hash(packed().zip)).toBe(hash(packed().zip));
    expect(verified(files())).toMatchObject({
      ok: true,
      files: 3,
      problems: [],
      log: { ok: true, entries: 5, own: 3 },
    });
  });

  it('names a file of which one byte was changed (property)', () => {
    const paths = FILES.map(({ path }) => path);
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (path, at, by) => {
          const changed = files();
          const bytes = Uint8Array.from(changed.get(path) ?? []);
          const place = at % bytes.length;
          bytes[place] = ((bytes[place] ?? 0) + by) % 256;
          changed.set(path, bytes);
          expect(verified(changed)).toMatchObject({
            ok: false,
            problems: [{ path, problem: 'changed' }],
          });
        },
      ),
    );
  });

  it('names a file that was removed, added or renamed', () => {
    const renamed = files();
    renamed.set('other.json', renamed.get('case.json') ?? new Uint8Array());
    renamed.delete('case.json');
    expect(verified(renamed)).toMatchObject({
      ok: false,
      problems: [
        { path: 'case.json', problem: 'missing' },
        { path: 'other.json', problem: 'added' },
      ],
    });
  });

  it('names a manifest that was fitted to a changed file', () => {
    const forged = files();
    const bytes = strToU8('{"forged":true}');
    forged.set('case.json', bytes);
    const manifest = strFromU8(forged.get('manifest.json') ?? new Uint8Array());
    const was = hash(FILES[1]?.bytes ?? new Uint8Array());
    forged.set('manifest.json', strToU8(manifest.replace(was, hash(bytes))));
    expect(verified(forged)).toMatchObject({
      ok: false,
      problems: [{ path: 'manifest.json', problem: 'changed' }],
    });
  });

  it.each([
    ['"organisation": "Maker"', '"organisation": "Taker"'],
    ['"madeAt": "2026-11-24T11:00:00Z"', '"madeAt": "2026-11-25T11:00:00Z"'],
    ['"title": "Rapid reset"', '"title": "Rabid reset"'],
  ])('shows that the manifest says something else of itself: %s', (was, is) => {
    const forged = files();
    const manifest = strFromU8(forged.get('manifest.json') ?? new Uint8Array());
    expect(manifest).toContain(was);
    forged.set('manifest.json', strToU8(manifest.replace(was, is)));
    expect(verified(forged)).toMatchObject({
      ok: false,
      problems: [{ path: 'manifest.json', problem: 'changed' }],
    });
  });

  it.each([
    ['nothing', new Map<string, Uint8Array>()],
    ['no JSON', new Map([['manifest.json', strToU8('{')]])],
    ['other JSON', new Map([['manifest.json', strToU8('{"format":"x"}')]])],
  ])('is none where its manifest is %s', (_, given) => {
    expect(verified(given)).toBe('there is no manifest of a case file in it');
  });

  it('refuses two files of one path', () => {
    expect(() => packCaseFile([...FILES, ...FILES], ABOUT, hash)).toThrow('same path');
  });
});

describe('unpacking', () => {
  it.each(['../evil', '/etc/passwd', 'a/../../b', 'a\\b', '.hidden', 'a//b'])(
    'refuses the path %s',
    (path) => {
      expect(unpackCaseFile(zipSync({ [path]: strToU8('x') }))).toMatchObject({ ok: false });
    },
  );

  it('refuses what is no ZIP, and what swells beyond all measure', () => {
    expect(unpackCaseFile(strToU8('hello')).ok).toBe(false);
    const claims = zipSync({ a: new Uint8Array(1000) });
    // The uncompressed size in the directory says two GiB.
    const at = claims.length - 22 - 47 + 24;
    new DataView(claims.buffer).setUint32(at, 2 ** 31, true);
    expect(unpackCaseFile(claims)).toMatchObject({ ok: false });
  });

  it('never throws (property)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof unpackCaseFile(bytes).ok).toBe('boolean');
      }),
    );
  });
});

describe('the log of a case file', () => {
  const verify = (lines: readonly string[], head = HEAD) =>
    verifyLogLines(`${lines.join('\n')}\n`, head, hashText);

  it('holds from the first entry of the case to the head', () => {
    expect(verify(LINES)).toEqual({ ok: true, entries: 5, own: 3 });
  });

  it.each([
    [
      'a changed entry',
      LINES.map((line) => line.replace('\\"position\\":3', '\\"position\\":4')),
      3,
    ],
    ['a removed entry', LINES.filter((_, index) => index !== 2), 5],
    ['entries in another order', [LINES[1] ?? '', LINES[0] ?? '', ...LINES.slice(2)], 2],
    ['an end cut off', LINES.slice(0, -1), 6],
    // The third line stands where entry 4 stood: the log begins with entry 2.
    ['a line that is none', [...LINES.slice(0, 2), '{', ...LINES.slice(3)], 4],
    [
      'a changed hash of somebody else’s entry',
      LINES.map((line, index) => (index === 2 ? line.replace(/"hash":"./, '"hash":"z') : line)),
      5,
    ],
  ])('shows %s', (_, lines, firstBroken) => {
    expect(verify(lines)).toMatchObject({ ok: false, firstBroken });
  });
});

describe('what people see', () => {
  it('lets no text be markup', () => {
    const evil = '<script>alert("1")</script>';
    const page = indexPage(
      { ...ABOUT, case: { id: 'c1', title: evil } },
      [{ en: 'Fact', de: 'Tatsache', value: evil }],
      [{ path: 'a.txt', what: evil }],
    );
    expect(page).not.toContain('<script');
    expect(
      timelineSvg(evil, [{ at: '2026-11-24T10:00:00Z', text: evil, kind: 'fact' }]),
    ).not.toContain('<script');
    expect(escaped('\u0000\u001b[31m')).toBe('[31m');
  });

  it('draws events in order of time and says them as text', () => {
    const svg = timelineSvg('Case', [
      { at: '2026-11-24T12:00:00Z', text: 'later', kind: 'report' },
      { at: '2026-11-24T10:00:00Z', text: 'earlier', kind: 'fact' },
    ]);
    expect(svg.indexOf('>earlier<')).toBeLessThan(svg.indexOf('>later<'));
    expect(svg).toContain('2026-11-24T10:00:00Z: earlier. 2026-11-24T12:00:00Z: later');
  });

  it.each([
    ['receipt.pdf', 'receipt.pdf'],
    ['../../etc/passwd', '__.._etc_passwd'],
    ['Quittung für Ä.pdf', 'Quittung_fu_r_A_.pdf'],
    ['', '_'],
  ])('the name %s becomes %s', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });
});
