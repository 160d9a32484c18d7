import { describe, expect, it } from 'vitest';
import { penaltyQuestion } from './art-64-penalties.ts';
import { coverage } from './corpus/coverage.ts';

function penalty(infringement: string, facts: object = {}) {
  const answer = penaltyQuestion.ask({ infringement, ...facts });
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

describe('tiers (Art. 64(2) to (4))', () => {
  const TIER_1 = [
    'Annex I',
    'Annex I, Part I, point (1)',
    'Annex I, Part II, point (8)',
    'Art. 13',
    'Art. 13(12)',
    'Art. 14',
    'Art. 14(8)',
  ];
  const TIER_2 = [
    ...[18, 19, 20, 21, 22, 23, 28, 39, 41, 47, 49, 53].map((article) => `Art. ${article}`),
    'Art. 18(3)(a)',
    'Art. 23(2)',
    'Art. 53(1)',
    'Art. 30',
    'Art. 30(1)',
    'Art. 30(2)',
    'Art. 30(3)',
    'Art. 30(4)',
    'Art. 31',
    'Art. 31(1)',
    'Art. 31(2)',
    'Art. 31(3)',
    'Art. 31(4)',
    'Art. 32',
    'Art. 32(1)',
    'Art. 32(2)',
    'Art. 32(3)',
    'Art. 33',
    'Art. 33(5)',
  ];
  const NONE = [
    'Art. 24',
    'Art. 24(1)',
    'Art. 25',
    'Art. 32(4)',
    'Art. 32(5)',
    'Art. 32(5a)',
    'Art. 30(5)',
    'Art. 31(5)',
    'Art. 33(2)',
    'Art. 15',
    'Art. 16',
    'Art. 17',
    'Art. 27',
    'Art. 29',
    'Art. 12',
    'Art. 40',
    'Art. 64',
    'Art. 64(2)',
    'Annex II',
    'Annex III, Class I, point (1)',
    'Annex VII',
    'Recital 15',
  ];

  it.each(TIER_1)('%s: tier 1, EUR 15 million or 2.5 %%', (place) => {
    expect(penalty(place)).toMatchObject({ tier: 1, maximumEur: 15_000_000, exempt: false });
    expect(penalty(place, { turnoverEur: 2_000_000_000 }).maximumEur).toBe(50_000_000);
    expect(penalty(place).because[0]?.cite).toBe('Art. 64(2)');
  });

  it.each(TIER_2)('%s: tier 2, EUR 10 million or 2 %%', (place) => {
    expect(penalty(place)).toMatchObject({ tier: 2, maximumEur: 10_000_000, exempt: false });
    expect(penalty(place, { turnoverEur: 2_000_000_000 }).maximumEur).toBe(40_000_000);
    expect(penalty(place).because[0]?.cite).toBe('Art. 64(3)');
  });

  it.each(['misleadingInformation', 'Art. 64(4)'])('%s: tier 3, EUR 5 million or 1 %%', (place) => {
    expect(penalty(place)).toMatchObject({ tier: 3, maximumEur: 5_000_000, exempt: false });
    expect(penalty(place, { turnoverEur: 2_000_000_000 }).maximumEur).toBe(20_000_000);
    expect(penalty(place).because[0]?.cite).toBe('Art. 64(4)');
  });

  it.each(NONE)('%s: named by no tier', (place) => {
    expect(penalty(place)).toMatchObject({
      tier: null,
      maximumEur: null,
      exempt: false,
      because: [{ cite: 'Art. 64' }],
    });
  });
});

describe('the higher of the two limbs', () => {
  it.each<[says: string, turnoverEur: number | null, maximumEur: number, limb: string]>([
    ['no undertaking: the fixed amount', null, 15_000_000, 'the fixed amount'],
    ['no turnover', 0, 15_000_000, 'the fixed amount'],
    ['2.5 % one euro under the fixed amount', 599_999_999, 15_000_000, 'the fixed amount'],
    ['2.5 % exactly the fixed amount', 600_000_000, 15_000_000, 'the fixed amount'],
    ['2.5 % above it', 600_000_040, 15_000_001, '2.5 % of the turnover'],
    ['a fraction of a euro is not rounded up', 600_000_079, 15_000_001, '2.5 % of the turnover'],
    [
      'a turnover beyond exact doubles times 25',
      Number.MAX_SAFE_INTEGER,
      225_179_981_368_524,
      '2.5 % of the turnover',
    ],
  ])('%s', (_says, turnoverEur, maximumEur, limb) => {
    const answer = penalty('Art. 13', { turnoverEur });
    expect(answer.maximumEur).toBe(maximumEur);
    expect(answer.because[0]?.says).toContain(`here ${limb}`);
  });

  it.each([
    ['Art. 13', '2.5 % of worldwide turnover'],
    ['Art. 28', '2 % of worldwide turnover'],
    ['misleadingInformation', '1 % of worldwide turnover'],
  ])('%s: says both limbs, %s among them', (place, limb) => {
    expect(penalty(place).because[0]?.says).toContain(` ${limb}, whichever is higher`);
  });

  it('64(5) criteria are no fact: a ceiling is told, never a prediction', () => {
    expect(coverage.get('Art. 64(5)')).toMatchObject({ kind: 'notModelled' });
    expect(penalty('Art. 13').because[0]?.says).toContain('A ceiling, not a prediction');
  });
});

describe('who is exempt (Art. 64(10))', () => {
  it.each<[says: string, infringement: string, facts: object, exempt: boolean]>([
    [
      '(a) micro maker, early warning of a vulnerability late',
      'Art. 14(2)(a)',
      { size: 'micro' },
      true,
    ],
    [
      '(a) small maker, early warning of an incident late',
      'Art. 14(4)(a)',
      { size: 'small' },
      true,
    ],
    ['(a) medium maker', 'Art. 14(2)(a)', { size: 'medium' }, false],
    ['(a) large maker', 'Art. 14(2)(a)', { size: 'large' }, false],
    ['(a) size not known', 'Art. 14(2)(a)', {}, false],
    ['(a) 72 hours', 'Art. 14(2)(b)', { size: 'micro' }, false],
    ['(a) 72 hours of an incident', 'Art. 14(4)(b)', { size: 'small' }, false],
    ['(a) final report', 'Art. 14(2)(c)', { size: 'micro' }, false],
    ['(a) final report of an incident', 'Art. 14(4)(c)', { size: 'micro' }, false],
    ['(a) not reporting at all', 'Art. 14(2)(a)', { size: 'micro', neverReported: true }, false],
    ['(a) Art. 14 as a whole', 'Art. 14', { size: 'micro' }, false],
    ['(a) another duty', 'Art. 13(1)', { size: 'micro' }, false],
    ['(a) misleading information', 'misleadingInformation', { size: 'micro' }, false],
    ['(a) micro distributor', 'Art. 14(2)(a)', { size: 'micro', role: 'distributor' }, false],
    ['(b) steward, reporting', 'Art. 14(1)', { role: 'ossSteward' }, true],
    ['(b) steward, its own article', 'Art. 24(1)', { role: 'ossSteward' }, true],
    ['(b) steward, misleading information', 'misleadingInformation', { role: 'ossSteward' }, true],
  ])('%s', (_says, infringement, facts, exempt) => {
    const answer = penalty(infringement, facts);
    expect(answer.exempt).toBe(exempt);
    expect(answer.maximumEur === 0).toBe(exempt);
  });

  it('rests on corrigendum R(02), which is known from a secondary record: so it is not verified', () => {
    for (const [place, facts] of [
      ['Art. 14(2)(a)', { size: 'micro' }],
      ['Art. 14(1)', { role: 'ossSteward' }],
    ] as const) {
      const [first] = penalty(place, facts).because;
      expect(first?.mark).toBe('unverified');
      expect(first?.says).toContain('OJ L 2025/90555');
    }
  });

  it.each<[says: string, facts: object, count: number, text: RegExp]>([
    ['size not known: that a small one would not be fined', {}, 2, /would not be fined/],
    [
      'never reported: that relief covers the deadline only',
      { neverReported: true },
      2,
      /not failing to report/,
    ],
    [
      'micro that never reported',
      { size: 'micro', neverReported: true },
      2,
      /not failing to report/,
    ],
    ['large: nothing', { size: 'large' }, 1, /^Up to EUR/],
    ['an importer: nothing', { role: 'importer' }, 1, /^Up to EUR/],
  ])('says of the relief where it is near: %s', (_says, facts, count, text) => {
    const { because } = penalty('Art. 14(2)(a)', facts);
    expect(because).toHaveLength(count);
    expect(because.at(-1)?.says).toMatch(text);
  });

  it('says nothing of the relief for other duties', () => {
    expect(penalty('Art. 14(2)(b)', {}).because).toHaveLength(1);
    expect(penalty('misleadingInformation', {}).because).toHaveLength(1);
  });
});

describe('before 11 December 2027 (Art. 71(2))', () => {
  it.each<[string, object]>([
    ['Art. 14(2)(b)', {}],
    ['Art. 14(2)(a)', { size: 'micro' }],
    ['Art. 14(1)', { role: 'ossSteward' }],
    ['Art. 24', {}],
  ])('%s %j: whether a breach can be fined is marked as not verified', (infringement, facts) => {
    const last = (on: string | null) =>
      penalty(infringement, { ...facts, on }).because.at(-1)?.cite;
    expect(last('2027-12-10')).toBe('Art. 71(2)');
    expect(last('2027-12-11')).not.toBe('Art. 71(2)');
    expect(last(null)).not.toBe('Art. 71(2)');
  });
});
