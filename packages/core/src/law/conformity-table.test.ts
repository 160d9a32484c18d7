import { describe, expect, it } from 'vitest';
import { routeQuestion } from './art-32-conformity-routes.ts';

function routes(facts: object) {
  const answer = routeQuestion.ask(facts);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

const FREE = { foss: true, publicTechnicalDocumentation: true };
const SUBSTANTIAL = { schemeCertificate: 'substantial' };

describe('the table of procedures (Art. 32)', () => {
  it.each<[says: string, facts: object, allowed: string, cites: string[]]>([
    ['32(1) default, any', { class: 'default' }, 'A B+C H', ['Art. 32(1)', 'Art. 27(9)']],
    [
      '32(1) default, scheme',
      { class: 'default', ...SUBSTANTIAL },
      'A B+C H ECC',
      ['Art. 32(1)', 'Art. 27(9)'],
    ],
    [
      '32(1) default, open source',
      { class: 'default', ...FREE },
      'A B+C H',
      ['Art. 32(1)', 'Art. 27(9)'],
    ],
    [
      '32(2) class I, standards in full',
      { class: 'importantI', harmonisedStandards: 'full' },
      'A B+C H',
      ['Art. 32(2)', 'Art. 27(9)'],
    ],
    [
      '32(2) class I, standards in full and a scheme',
      { class: 'importantI', harmonisedStandards: 'full', ...SUBSTANTIAL },
      'A B+C H ECC',
      ['Art. 32(2)', 'Art. 27(9)'],
    ],
    [
      '27(9) class I, certificate of level substantial without standards',
      { class: 'importantI', ...SUBSTANTIAL },
      'A B+C H ECC',
      ['Art. 32(2)', 'Art. 27(9)'],
    ],
    [
      '27(9) class I, certificate of level high',
      { class: 'importantI', schemeCertificate: 'high' },
      'A B+C H ECC',
      ['Art. 32(2)', 'Art. 27(9)'],
    ],
    [
      '32(2) class I, none exist or none applied',
      { class: 'importantI', harmonisedStandards: 'none' },
      'B+C H',
      ['Art. 32(2)', 'Art. 27(1)', 'Art. 27(9)'],
    ],
    [
      '32(2) class I, applied in part',
      { class: 'importantI', harmonisedStandards: 'partial' },
      'B+C H',
      ['Art. 32(2)', 'Art. 27(1)', 'Art. 27(9)'],
    ],
    [
      '32(5) class I, open source, public file',
      { class: 'importantI', ...FREE },
      'A B+C H',
      ['Art. 32(5)', 'Art. 27(9)'],
    ],
    [
      '32(5) class I, open source, public file, scheme',
      { class: 'importantI', ...FREE, ...SUBSTANTIAL },
      'A B+C H ECC',
      ['Art. 32(5)', 'Art. 27(9)'],
    ],
    [
      '32(5) class I, public file but no open source',
      { class: 'importantI', publicTechnicalDocumentation: true },
      'B+C H',
      ['Art. 32(2)', 'Art. 27(1)', 'Art. 27(9)'],
    ],
    ['32(3) class II, any', { class: 'importantII' }, 'B+C H', ['Art. 32(3)', 'Art. 27(9)']],
    [
      '32(3) class II, standards in full do not help',
      { class: 'importantII', harmonisedStandards: 'full' },
      'B+C H',
      ['Art. 32(3)', 'Art. 27(9)'],
    ],
    [
      '32(3) class II, scheme',
      { class: 'importantII', ...SUBSTANTIAL },
      'B+C H ECC',
      ['Art. 32(3)', 'Art. 27(9)'],
    ],
    [
      '32(5) class II, open source, public file',
      { class: 'importantII', ...FREE },
      'A B+C H',
      ['Art. 32(5)', 'Art. 27(9)'],
    ],
    [
      '32(5) class II, open source, file not public at placing',
      { class: 'importantII', foss: true },
      'B+C H',
      ['Art. 32(3)', 'Art. 27(9)'],
    ],
    [
      '32(4)(a) critical, act under 8(1) and scheme',
      { class: 'critical', certificationSchemeMandatory: true, ...SUBSTANTIAL },
      'ECC',
      ['Art. 32(4)(a)', 'Art. 8(1)'],
    ],
    [
      '32(4)(b) critical, no such act',
      { class: 'critical' },
      'B+C H ECC',
      ['Art. 32(4)(b)', 'Art. 27(9)', 'Art. 27(9)'],
    ],
    [
      '32(4)(b) critical, standards in full do not help',
      { class: 'critical', harmonisedStandards: 'full' },
      'B+C H ECC',
      ['Art. 32(4)(b)', 'Art. 27(9)', 'Art. 27(9)'],
    ],
    [
      '32(5) critical, open source: covers Annex III only',
      { class: 'critical', ...FREE },
      'B+C H ECC',
      ['Art. 32(4)(b)', 'Art. 32(5)', 'Art. 27(9)', 'Art. 27(9)'],
    ],
    [
      '32(5a) health record system, from 26 March 2027',
      { class: 'importantI', ehrSystem: true },
      'EHDS',
      ['Art. 32(5a)'],
    ],
  ])('%s', (_says, facts, allowed, cites) => {
    const answer = routes(facts);
    expect(answer.allowed.join(' ')).toBe(allowed);
    expect(answer.because.map(({ cite }) => cite)).toEqual(cites);
  });

  it.each<[says: string, facts: object, allowed: string, cites: string[]]>([
    [
      '12(2) high-risk AI of the default class: the AI Act',
      { class: 'default', aiActInternalControl: true },
      'AIA',
      ['Art. 12(2)', 'Art. 12'],
    ],
    [
      '12(2) high-risk AI of class II that the AI Act sends to a body: the AI Act',
      { class: 'importantII', aiActInternalControl: false },
      'AIA',
      ['Art. 12(2)', 'Art. 12'],
    ],
    [
      '12(3) high-risk AI of class II with internal control there: this table for cybersecurity',
      { class: 'importantII', aiActInternalControl: true },
      'B+C H',
      ['Art. 12(3)', 'Art. 32(3)', 'Art. 27(9)', 'Art. 12'],
    ],
    [
      '12(3) critical high-risk AI with internal control there: this table for cybersecurity',
      { class: 'critical', aiActInternalControl: true, certificationSchemeMandatory: true },
      'ECC',
      ['Art. 12(3)', 'Art. 32(4)(a)', 'Art. 8(1)', 'Art. 12'],
    ],
    [
      '32(5a) before 12: a health record system follows the health data space',
      { class: 'default', ehrSystem: true },
      'EHDS',
      ['Art. 32(5a)'],
    ],
  ])('%s', (_, facts, allowed, cites) => {
    const answer = routes({ highRiskAi: true, ...facts });
    expect(answer.allowed.join(' ')).toBe(allowed);
    expect(answer.because.map(({ cite }) => cite)).toEqual(cites);
  });

  it('marks that the change of the AI Act is not verified', () => {
    const { because } = routes({ class: 'default', highRiskAi: true });
    expect(because.at(-1)).toMatchObject({ mark: 'unverified', cite: 'Art. 12' });
  });

  it('says which of the two opens internal control to class I', () => {
    const first = (facts: object) => routes({ class: 'importantI', ...facts }).because[0]?.says;
    expect(first({ harmonisedStandards: 'full', ...SUBSTANTIAL })).toMatch(/^Harmonised standards/);
    expect(first(SUBSTANTIAL)).toMatch(/^A certification scheme/);
  });

  it('marks as not verified that no standard is cited and no scheme is named', () => {
    const doubts = routes({ class: 'importantI' }).because.filter(
      ({ mark }) => mark === 'unverified',
    );
    expect(doubts.map(({ cite }) => cite)).toEqual(['Art. 27(1)', 'Art. 27(9)']);
    expect(doubts[0]?.says).toContain('EN 18031');
  });

  it('takes the strict side of what is not said', () => {
    for (const one of ['importantI', 'importantII', 'critical']) {
      const silent = new Set(routes({ class: one }).allowed);
      expect(silent.has('A')).toBe(false);
      const said = { harmonisedStandards: 'full', ...FREE, ...SUBSTANTIAL };
      for (const [name, value] of Object.entries(said)) {
        const more = routes({ class: one, [name]: value }).allowed;
        expect([...silent].filter((route) => !more.includes(route))).toEqual([]);
      }
    }
  });

  it('needs the class', () => {
    expect(routeQuestion.ask({})).toMatchObject({ ok: false });
    expect(routeQuestion.ask({ class: 'undetermined' })).toMatchObject({ ok: false });
  });
});
