import { describe, expect, it } from 'vitest';
import { productCategories } from '../product-categories.ts';
import { type Assessment, assessmentOf } from './assessment.ts';
import type { GuideAnswers } from './guide-answers.ts';

const TODAY = '2026-11-24';

function assessed(values: Readonly<Record<string, string>>, today = TODAY): Assessment {
  const answers: GuideAnswers = Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { value, stale: false }]),
  );
  return assessmentOf(answers, today);
}

const ROUTER = {
  type: 'hardwareWithSoftware',
  onlyRemoteAccess: 'no',
  dataConnection: 'yes',
  onUnionMarket: 'yes',
  commercialActivity: 'yes',
  exclusion: 'none',
  makesOrHasMade: 'yes',
  underOwnName: 'yes',
  writtenMandate: 'no',
  category: 'III.I.12',
  runnerUp: 'none',
  ehrSystem: 'no',
  harmonisedStandards: 'none',
  placedOn: '2028-02-01',
  expectedUseYears: '8',
  size: 'small',
};

describe('what the rules conclude from answers', () => {
  it('of a router placed in 2028: class I, no internal control, eight years (Art. 7(1), Art. 32(2), Art. 13(8))', () => {
    expect(assessed(ROUTER)).toMatchObject({
      scope: 'inScope',
      roles: ['manufacturer'],
      productClass: 'importantI',
      category: 'III.I.12',
      routes: ['B+C', 'H'],
      supportEndsOn: '2036-02-01',
      keepDocumentsUntil: '2038-02-01',
    });
  });

  it('gives each duty with its role and the days of this product', () => {
    const { duties } = assessed(ROUTER);
    expect(duties.find(({ id }) => id === 'riskAssessment')).toMatchObject({
      role: 'manufacturer',
      cite: 'Art. 13(2)',
      dueOn: '2028-02-01',
    });
    expect(new Set(duties.map(({ role, id }) => `${role}/${id}`)).size).toBe(duties.length);
  });

  it('leaves to a unit placed before 11 December 2027 only reporting (Art. 69(2), (3))', () => {
    const { duties, supportEndsOn } = assessed({
      ...ROUTER,
      placedOn: '2026-01-15',
      substantiallyModifiedOn: 'no',
    });
    expect(duties.length).toBeGreaterThan(0);
    expect(duties.every(({ cite }) => cite.startsWith('Art. 14'))).toBe(true);
    expect(supportEndsOn).toBeNull();
  });

  it('has nothing for what is not on the market of the Union (Art. 2(1))', () => {
    expect(assessed({ ...ROUTER, onUnionMarket: 'no' })).toMatchObject({
      scope: 'outOfScope',
      roles: [],
      productClass: null,
      category: null,
      routes: null,
      duties: [],
    });
  });

  it('says what is open, and does not guess the class meanwhile', () => {
    const unanswered = Object.entries(ROUTER).filter(([id]) => id !== 'category');
    const found = assessed({ ...Object.fromEntries(unanswered), size: 'unknown' });
    expect(found.open).toEqual(['category', 'size']);
    expect(found.productClass).toBeNull();
    expect(found.routes).toBeNull();
  });

  it('gives the same duties whatever the class (fact sheet 14.3, trap 4)', () => {
    const dutiesAs = (category: string) =>
      assessed({ ...ROUTER, category, chipSecuresOthers: 'yes', chipTamperProtected: 'no' }).duties;
    const ofDefault = dutiesAs('none');
    for (const { id } of productCategories) {
      expect(dutiesAs(id)).toEqual(ofDefault);
    }
  });
});
