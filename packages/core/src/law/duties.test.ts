import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCitation } from './citation.ts';
import { dutiesQuestion } from './duties.ts';
import { KEY_DATES, nextKeyDate } from './key-dates.ts';
import { ROLES } from './roles.ts';

function ask(facts: object) {
  const answer = dutiesQuestion.ask(facts);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

function cites(facts: object): string[] {
  return ask(facts).duties.map(({ cite }) => cite);
}

const REPORTING = ['Art. 14(1)', 'Art. 14(3)', 'Art. 14(6)', 'Art. 14(8)'];

describe('duties', () => {
  it.each<[string, object, string[]]>([
    ['before reporting applies', { role: 'manufacturer', on: '2026-09-10' }, []],
    [
      'in September 2026 only Art. 14, not 13(7) to (9)',
      { role: 'manufacturer', on: '2026-09-11' },
      REPORTING,
    ],
    ['the day before general application', { role: 'manufacturer', on: '2027-12-10' }, REPORTING],
    ['legacy unit', { role: 'manufacturer', on: '2028-01-01', placedOn: '2027-12-10' }, REPORTING],
    [
      'importer of a legacy unit',
      { role: 'importer', on: '2028-01-01', placedOn: '2027-12-10' },
      [],
    ],
    ['steward before general application', { role: 'ossSteward', on: '2027-12-10' }, []],
    [
      'steward',
      { role: 'ossSteward', on: '2027-12-11' },
      ['Art. 24(1)', 'Art. 24(2)', 'Art. 24(3)'],
    ],
    [
      'authorised representative',
      { role: 'authorisedRepresentative', on: '2027-12-11', placedOn: '2027-12-11' },
      ['Art. 18(3)(a)', 'Art. 18(3)(b)', 'Art. 18(3)(c)'],
    ],
    ['no role', { role: 'none', on: '2028-01-01' }, []],
  ])('%s', (_says, facts, want) => {
    expect(cites(facts)).toEqual(want);
  });

  it('holds everything against a maker for a unit placed on the first day', () => {
    const held = cites({ role: 'manufacturer', on: '2027-12-11', placedOn: '2027-12-11' });
    for (const place of [
      'Art. 13(1)',
      'Art. 13(8)',
      'Art. 13(9)',
      'Art. 13(13)',
      'Art. 13(25)',
      'Annex I, Part II, point (1)',
      ...REPORTING,
    ]) {
      expect(held.includes(place)).toBe(place !== 'Art. 13(25)');
    }
  });

  it('brings a legacy unit in by a substantial modification, from that day on', () => {
    const facts = {
      role: 'manufacturer',
      placedOn: '2027-01-01',
      substantiallyModifiedOn: '2028-06-01',
    };
    expect(cites({ ...facts, on: '2028-05-31' })).toEqual(REPORTING);
    expect(cites({ ...facts, on: '2028-06-01' })).toContain('Art. 13(1)');
  });

  it('ends handling with the support period, and not reporting', () => {
    const facts = { role: 'manufacturer', placedOn: '2028-01-01', supportEndsOn: '2033-01-01' };
    expect(cites({ ...facts, on: '2033-01-01' })).toContain('Annex I, Part II, point (2)');
    const after = cites({ ...facts, on: '2033-01-02' });
    expect(after).not.toContain('Annex I, Part II, point (2)');
    expect(after).toEqual(expect.arrayContaining(REPORTING));
  });

  it('keeps documents ten years from placing (Art. 13(13)), longer with a longer support period', () => {
    const facts = { role: 'manufacturer', placedOn: '2028-01-01', supportEndsOn: '2033-01-01' };
    expect(cites({ ...facts, on: '2038-01-01' })).toContain('Art. 13(13)');
    expect(cites({ ...facts, on: '2038-01-02' })).not.toContain('Art. 13(13)');
    expect(cites({ ...facts, supportEndsOn: '2048-01-01', on: '2047-01-01' })).toContain(
      'Art. 13(13)',
    );
  });

  it('does not ignore importers and distributors', () => {
    expect(
      cites({ role: 'importer', on: '2028-01-01', placedOn: '2028-01-01' }).filter((cite) =>
        cite.startsWith('Art. 19'),
      ),
    ).toHaveLength(8);
    expect(
      cites({ role: 'distributor', on: '2028-01-01', placedOn: '2028-01-01' }).filter((cite) =>
        cite.startsWith('Art. 20'),
      ),
    ).toHaveLength(6);
  });

  it('keeps a small maker to the early warning and says that its deadline is not fined', () => {
    const answer = ask({ role: 'manufacturer', on: '2026-10-01', size: 'micro' });
    expect(answer.duties.map(({ cite }) => cite)).toEqual(REPORTING);
    expect(answer.because.map(({ cite }) => cite)).toContain('Art. 64(10)(a)');
  });

  it('asks for the day of placing where it matters, and names the dates to come', () => {
    expect(ask({ role: 'manufacturer', on: '2028-01-01' }).missing).toEqual(['placedOn']);
    expect(ask({ role: 'manufacturer', on: '2026-11-23' }).coming.map(({ on }) => on)).toEqual([
      '2027-03-26',
      '2027-12-11',
      '2028-06-11',
    ]);
    expect(nextKeyDate('2026-11-23')?.on).toBe('2027-03-26');
    expect(nextKeyDate('2028-06-11')).toBeUndefined();
    expect(KEY_DATES.map(({ on }) => on)).toEqual(KEY_DATES.map(({ on }) => on).toSorted());
  });

  it('cites only what can be cited', () => {
    for (const role of ROLES) {
      for (const cite of cites({ role, on: '2030-01-01' }))
        expect(parseCitation(cite).ok, cite).toBe(true);
    }
  });

  it('holds nothing of the support period against a product that is not placed yet', () => {
    const facts = { role: 'manufacturer', on: '2028-01-01', placedOn: '2029-01-01' };
    expect(cites(facts)).toContain('Art. 13(1)');
    expect(cites(facts)).not.toContain('Annex I, Part II, point (2)');
  });

  it('never has fewer duties for a later placing date, once placed', () => {
    const date = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2045-01-01'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, date, date, fc.constantFrom(...ROLES), (a, b, c, role) => {
        const [earlier = '', later = '', on = ''] = [a, b, c].toSorted();
        const had = cites({ role, on, placedOn: earlier });
        const has = new Set(cites({ role, on, placedOn: later }));
        expect(had.filter((cite) => !has.has(cite))).toEqual([]);
      }),
    );
  });
});
