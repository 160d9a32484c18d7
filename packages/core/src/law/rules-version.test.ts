import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answersOfAddress, assessmentOf, conclusionsOf } from './guide/index.ts';
import { LAW_CHANGES, lawChangesAfter, RULES_VERSION } from './law-changes.ts';

const GOLDEN = new URL('rules-version.golden.json', import.meta.url);
const TODAY = '2028-06-01';

/** Makers, sellers and stewards of different things, as the guide writes their answers. */
const SAMPLES = [
  // a router of a small maker
  '1.ty-d.re-n.dc-y.um-y.ca-y.ex-n.mm-y.on-y.wm-n.co-a12.ru-n.eh-n.hs-n.po-20280201.ey-8.si-s',
  // software of no category
  '1.ty-s.re-n.dc-y.um-y.os-n.ca-y.ex-n.mm-y.on-y.wm-n.co-n.ru-n.eh-n.po-20280201.ey-3.si-e',
  // an older unit
  '1.ty-d.re-n.dc-y.um-y.ca-y.ex-n.mm-y.on-y.wm-n.co-n.ru-n.eh-n.po-20260115.sm-n.si-l',
  // a unit sold by an importer
  '1.ty-d.re-n.dc-y.um-y.ca-y.ex-n.mm-n.on-n.pf-y.rs-n.ms-n.wm-n.eu-y.co-n.ru-n.eh-n.po-20280201',
  // a unit sold by a distributor
  '1.ty-d.re-n.dc-y.um-y.ca-y.ex-n.mm-n.on-n.pf-n.rs-y.ms-n.wm-n.eu-y.co-n.ru-n.eh-n.po-20280201',
  // a steward
  '1.ty-s.re-n.dc-y.um-y.os-y.yr-y.mo-n.np-y.ca-n.so-y.lp-y',
  // a service only
  '1.ty-s.re-y.nf-n',
  // nothing known
  '1.ty-u.re-u.dc-u.um-u.ca-u',
];

const conclusions = Object.fromEntries(
  SAMPLES.map((address) => {
    const answers = answersOfAddress(address);
    return [address, answers === undefined ? null : conclusionsOf(assessmentOf(answers, TODAY))];
  }),
);

describe('the version of the rules', () => {
  it('is the day of the newest change, and changes are in order', () => {
    expect(RULES_VERSION).toMatch(/^\d{4}-\d\d-\d\d$/);
    const versions = LAW_CHANGES.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].toSorted());
  });

  it('changes when conclusions change: else answers would keep a version that did not give them', () => {
    const now = { version: RULES_VERSION, today: TODAY, conclusions };
    if (process.env['UPDATE_GOLDEN'] === '1') {
      writeFileSync(GOLDEN, `${JSON.stringify(now, null, 2)}\n`);
    }
    expect(now).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
  });

  it('tells the changes after an older one', () => {
    const change = { says: '', provisions: [], touches: [] };
    const changes = [
      { version: '2026-11-24', ...change },
      { version: '2027-01-10', ...change },
      { version: '2027-03-26', ...change },
    ];
    expect(lawChangesAfter('2027-01-10', changes)).toEqual([changes[2]]);
    expect(lawChangesAfter('2027-03-26', changes)).toEqual([]);
  });
});
