import { describe, expect, it } from 'vitest';
import { supportQuestion } from './art-13-8-support-period.ts';
import { coverage } from './corpus/coverage.ts';
import { dutiesQuestion } from './duties.ts';

function support(facts: object) {
  const answer = supportQuestion.ask({ placedOn: '2028-01-01', ...facts });
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

describe('the support period (Art. 13(8))', () => {
  it.each<[says: string, facts: object, minimum: number | null, ends: string | null]>([
    [
      'expected use of one month: the period is that time',
      { expectedUseMonths: 1 },
      1,
      '2028-02-01',
    ],
    ['expected use of 59 months', { expectedUseMonths: 59 }, 59, '2032-12-01'],
    ['expected use of 60 months: the floor', { expectedUseMonths: 60 }, 60, '2033-01-01'],
    [
      'expected use of 61 months: five years are no cap',
      { expectedUseMonths: 61 },
      61,
      '2033-02-01',
    ],
    ['network gear of twelve years', { expectedUseMonths: 144 }, 144, '2040-01-01'],
    ['nobody worked it out', {}, null, null],
    ['declared, use not worked out', { supportMonths: 60 }, null, '2033-01-01'],
    [
      'declared longer than the use',
      { expectedUseMonths: 24, supportMonths: 36 },
      24,
      '2031-01-01',
    ],
    [
      'declared shorter than the use',
      { expectedUseMonths: 84, supportMonths: 60 },
      84,
      '2033-01-01',
    ],
  ])('%s', (_says, facts, minimum, ends) => {
    expect(support(facts)).toMatchObject({ minimumMonths: minimum, supportEndsOn: ends });
  });

  it.each<[says: string, facts: object, mark: string, text: RegExp]>([
    [
      'under five years needs a justification',
      { expectedUseMonths: 59 },
      'law',
      /nature must justify/,
    ],
    [
      'five years is a floor, no default',
      { expectedUseMonths: 60 },
      'guidance',
      /floor, not a default/,
    ],
    ['unknown stays unknown', {}, 'law', /is not given/],
  ])('%s', (_says, facts, mark, text) => {
    const [first] = support(facts).because;
    expect(first).toMatchObject({ cite: 'Art. 13(8)', mark });
    expect(first?.says).toMatch(text);
  });

  it.each<[object, boolean]>([
    [{ expectedUseMonths: 84, supportMonths: 83 }, true],
    [{ expectedUseMonths: 84, supportMonths: 84 }, false],
    [{ expectedUseMonths: 84 }, false],
    [{ supportMonths: 12 }, false],
  ])('%j is called shorter than allowed: %s', (facts, isShort) => {
    expect(support(facts).because.some(({ says }) => says.includes('shorter than'))).toBe(isShort);
  });

  it('13(8): no minimum of a delegated act is known, so a category has none of its own', () => {
    expect(JSON.stringify(supportQuestion.factsSchema())).not.toMatch(/category|delegated/i);
  });

  it('13(19): the month and year of the end are named as what is owed at purchase', () => {
    const last = support({ expectedUseMonths: 60 }).because.at(-1);
    expect(last?.cite).toBe('Art. 13(19)');
    expect(last?.says).toContain('month and year');
  });

  it.each<[object, string[]]>([
    [{}, ['expectedUseMonths']],
    [{ supportMonths: 60 }, ['expectedUseMonths']],
    [{ expectedUseMonths: 60 }, []],
  ])('%j misses %j', (facts, missing) => {
    expect(support(facts).missing).toEqual(missing);
  });
});

describe('how long things are kept', () => {
  it.each<[says: string, expectedUseMonths: number, keep: string]>([
    ['13(13) file and declaration: ten years from placing', 60, '2038-01-01'],
    ['13(13) a support period of exactly ten years', 120, '2038-01-01'],
    ['13(13) the support period where that is longer', 121, '2038-02-01'],
  ])('%s', (_says, expectedUseMonths, keep) => {
    expect(support({ expectedUseMonths }).keepDocumentsUntil).toBe(keep);
  });

  it('13(18): the information to users is kept as long, its online copy too', () => {
    const { because } = support({ expectedUseMonths: 60 });
    expect(because.map(({ cite }) => cite)).toEqual([
      'Art. 13(8)',
      'Art. 13(9)',
      'Art. 13(13)',
      'Art. 13(18)',
      'Art. 13(19)',
    ]);
    expect(because[3]?.says).toContain('The same holds');
  });

  it.each<[says: string, issuedOn: string, months: number, until: string]>([
    ['13(9) month 58 of 60: ten years after issue', '2032-11-01', 60, '2042-11-01'],
    ['13(9) year 1 of 20: the rest of the support period', '2028-12-01', 240, '2048-01-01'],
    ['13(9) both the same', '2028-01-01', 120, '2038-01-01'],
    ['13(9) 29 February: ten years end on the 28th', '2032-02-29', 60, '2042-02-28'],
    ['13(9) issued after support ended: ten years all the same', '2034-05-05', 60, '2044-05-05'],
  ])('%s', (_says, issuedOn, months, until) => {
    expect(support({ expectedUseMonths: months, updates: [{ issuedOn }] }).updates).toEqual([
      { issuedOn, availableUntil: until },
    ]);
  });

  it('without an end of support no last day is told, as the longer one is not known', () => {
    expect(support({ updates: [{ issuedOn: '2028-02-01' }] })).toMatchObject({
      keepDocumentsUntil: null,
      updates: [{ availableUntil: null }],
    });
  });

  it.each<[says: string, role: string, id: string, short: string | null, long: string | null]>([
    [
      '13(13) the maker: file and declaration',
      'manufacturer',
      'keepDocuments',
      '2038-01-01',
      '2043-01-01',
    ],
    [
      '19(6) the importer: declaration, file obtainable',
      'importer',
      'importKeep',
      '2038-01-01',
      '2043-01-01',
    ],
    [
      '18(3)(a) the representative: both',
      'authorisedRepresentative',
      'arDocuments',
      '2038-01-01',
      '2043-01-01',
    ],
    ['13(9) each update has an end of its own', 'manufacturer', 'updatesAvailable', null, null],
    ['23(2) each supply has an end of its own (maker)', 'manufacturer', 'traceability', null, null],
    ['23(2) the same for an importer', 'importer', 'importTraceability', null, null],
    ['23(2) the same for a distributor', 'distributor', 'distributeTraceability', null, null],
  ])('%s', (...row) => {
    const [, role, id, short, long] = row;
    const until = (supportEndsOn: string) => {
      const answer = dutiesQuestion.ask({
        role,
        on: '2030-01-01',
        placedOn: '2028-01-01',
        supportEndsOn,
      });
      return answer.ok ? answer.value.duties.find((duty) => duty.id === id)?.until : undefined;
    };
    expect(until('2033-01-01')).toBe(short);
    expect(until('2043-01-01')).toBe(long);
  });

  it('Annex VIII: certificates of a module are not modelled as things kept, and that can be seen', () => {
    expect(coverage.get('Annex VIII')?.kind).not.toBe('rule');
  });
});
