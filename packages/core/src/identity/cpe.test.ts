import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CPE_LENGTH_LIMIT, type Cpe, cpeOf, cpeText, formatCpe, parseCpe } from './cpe.ts';
import { cpeRelation } from './cpe-relation.ts';

function read(text: string): Cpe {
  const parsed = parseCpe(text);
  if (!parsed.ok) {
    throw new Error(parsed.failure.reason);
  }
  return parsed.value;
}

describe('parseCpe', () => {
  it('reads eleven attributes, with logical values and escapes', () => {
    const cpe = read('cpe:2.3:a:Microsoft:internet_explorer:8.0.6001:beta:-:*:*:*:*:a\\:b');
    expect(cpe.vendor).toEqual({ kind: 'text', text: 'microsoft', pattern: 'microsoft' });
    expect(cpe.version).toMatchObject({ text: '8.0.6001' });
    expect(cpe.edition).toEqual({ kind: 'notApplicable' });
    expect(cpe.language).toEqual({ kind: 'any' });
    expect(cpe.other).toEqual({ kind: 'text', text: 'a:b', pattern: 'a\\:b' });
  });

  it.each([
    ['cpe:/a:vendor:product', 'it must begin with “cpe:2.3:”'],
    ['cpe:2.3:a:v:p', 'it has 3 attributes after “cpe:2.3:” instead of 11'],
    ['cpe:2.3:x:v:p:1:*:*:*:*:*:*:*', 'part: it must be a, o, h or *'],
    ['cpe:2.3:-:v:p:1:*:*:*:*:*:*:*', 'part: it must be a, o, h or *'],
    ['cpe:2.3:a:v::1:*:*:*:*:*:*:*', 'product: it is empty; write * for any'],
    ['cpe:2.3:a:v:p q:1:*:*:*:*:*:*:*', 'product: “ ” must be escaped'],
    ['cpe:2.3:a:v:p+:1:*:*:*:*:*:*:*', 'product: “+” must be escaped as \\+'],
    ['cpe:2.3:a:v:p\\q:1:*:*:*:*:*:*:*', 'product: “\\q” is not an escape'],
    ['cpe:2.3:a:v:a*b:1:*:*:*:*:*:*:*', 'the wildcard * may stand at the start or the end only'],
    ['cpe:2.3:a:v:p:1:*:*:englisch:*:*:*:*', 'language: it must be a language tag'],
    [`cpe:2.3:${'a'.repeat(CPE_LENGTH_LIMIT)}`, 'longer than'],
  ])('refuses %.60s', (text, reason) => {
    const parsed = parseCpe(text);
    expect(parsed.ok ? 'read' : parsed.failure.reason).toContain(reason);
  });

  it.each([
    'cpe:2.3:a:hp:insight_diagnostics:7.4.0.1570:-:*:*:online:win2003:x64:*',
    'cpe:2.3:a:foo\\\\bar:big\\$money:2010:*:*:*:special:ipod_touch:80gb:*',
    'cpe:2.3:a:microsoft:internet_explorer:8.*:sp?:*:*:*:*:*:*',
    'cpe:2.3:o:linux:linux_kernel:6.1:rc1:*:*:*:*:*:*',
  ])('writes %s as it was', (text) => {
    expect(formatCpe(read(text))).toBe(text);
  });

  it('writes needless escapes of period and hyphen without them', () => {
    expect(formatCpe(read('cpe:2.3:a:v:a\\-b:1\\.0:\\-:*:*:*:*:*:*'))).toBe(
      'cpe:2.3:a:v:a-b:1.0:\\-:*:*:*:*:*:*',
    );
  });

  it('reads back any text that was put into a name', () => {
    const printable = fc.stringMatching(/^[ -~]+$/).map((text) => text.replaceAll(' ', '_'));
    fc.assert(
      fc.property(printable, (text) => {
        const cpe = cpeOf([cpeText('a'), cpeText('vendor'), cpeText(text)]);
        expect(read(formatCpe(cpe))).toEqual(cpe);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^cpe:2\.3:[a-z:*?\\. -]{0,60}$/), (text) => {
        parseCpe(text);
      }),
    );
  });
});

describe('cpeRelation (NISTIR 7696)', () => {
  const name = (version: string, update = '*') =>
    read(`cpe:2.3:a:adobe:reader:${version}:${update}:*:*:*:*:*:*`);

  it.each([
    ['*', '9.3', 'superset'],
    ['9.3', '*', 'subset'],
    ['9.3', '9.3', 'equal'],
    ['9.3', '9.4', 'disjoint'],
    ['9.*', '9.3.2', 'superset'],
    ['9.*', '10.1', 'disjoint'],
    ['*.3', '9.3', 'superset'],
    ['9.?', '9.3', 'superset'],
    ['9.?', '9.', 'superset'],
    ['9.?', '9.31', 'disjoint'],
    ['9.??', '9.31', 'superset'],
    ['-', '9.3', 'disjoint'],
    ['-', '*', 'subset'],
    ['*', '-', 'superset'],
    ['9.3', '9.*', 'undefined'],
    ['9.3\\*', '9.3\\*', 'equal'],
    ['9.3\\*', '9.34', 'disjoint'],
  ])('%s to %s is %s', (source, target, relation) => {
    expect(cpeRelation(name(source), name(target))).toBe(relation);
  });

  it('is undefined where one attribute is wider and another narrower', () => {
    expect(cpeRelation(name('*', 'sp1'), name('9.3', '*'))).toBe('undefined');
  });
});
