import { describe, expect, it } from 'vitest';
import { routingQuestion } from './art-14-7-routing.ts';
import { COORDINATORS_CHECKED_ON } from './csirt-coordinators.ts';

function route(facts: object) {
  const answer = routingQuestion.ask(facts);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

const NONE = { establishments: [] };
const FR = [{ memberState: 'FR', products: 5 }];
const ES = [{ memberState: 'ES', products: 50 }];
const IT = [{ memberState: 'IT', products: 500 }];
const USERS = [{ memberState: 'SE', users: 5000 }];

describe('which coordinator (Art. 14(7)): the first that applies', () => {
  it.each<[says: string, facts: object, state: string | null, cite: string, says2: RegExp]>([
    [
      'main establishment: where decisions on cybersecurity are mostly taken',
      { mainEstablishment: 'AT', establishments: [{ memberState: 'DE', employees: 9000 }] },
      'AT',
      'Art. 14(7)',
      /predominantly taken/,
    ],
    [
      'not determinable: the single establishment',
      { establishments: [{ memberState: 'DE' }] },
      'DE',
      'Art. 14(7)',
      /most employees/,
    ],
    [
      'not determinable: the establishment with the most employees, not the Member State with the most',
      {
        establishments: [
          { memberState: 'DE', employees: 60 },
          { memberState: 'DE', employees: 60 },
          { memberState: 'PL', employees: 100 },
        ],
      },
      'PL',
      'Art. 14(7)',
      /most employees/,
    ],
    [
      '(a) representative before importer, distributor and users',
      { ...NONE, authorisedRepresentatives: FR, importers: ES, distributors: IT, users: USERS },
      'FR',
      'Art. 14(7)(a)',
      /authorised representative/,
    ],
    [
      '(b) importer before distributor and users',
      { ...NONE, importers: ES, distributors: IT, users: USERS },
      'ES',
      'Art. 14(7)(b)',
      /importer/,
    ],
    [
      '(c) distributor before users',
      { ...NONE, distributors: IT, users: USERS },
      'IT',
      'Art. 14(7)(c)',
      /distributor/,
    ],
    ['(d) most users', { ...NONE, users: USERS }, 'SE', 'Art. 14(7)(d)', /number of users/],
    [
      '(d) the one used before may stay, whatever the users are now',
      { ...NONE, users: USERS, usedBefore: 'PT' },
      'PT',
      'Art. 14(7)(d)',
      /used first/,
    ],
    [
      '(d) the one used before does not go before (a) to (c)',
      { ...NONE, importers: ES, usedBefore: 'PT' },
      'ES',
      'Art. 14(7)(b)',
      /importer/,
    ],
    [
      'establishments in the Union go before representatives',
      { establishments: [{ memberState: 'DE' }], authorisedRepresentatives: FR },
      'DE',
      'Art. 14(7)',
      /employees/,
    ],
  ])('%s', (...row) => {
    const [, facts, memberState, cite, says] = row;
    const answer = route(facts);
    expect(answer).toMatchObject({ memberState, missing: [], candidates: [] });
    expect(answer.because[0]?.cite).toBe(cite);
    expect(answer.because[0]?.says).toMatch(says);
  });

  it.each<[says: string, facts: object, missing: string[], candidates: string[]]>([
    ['nothing said', {}, ['mainEstablishment', 'establishments'], []],
    ['nobody and nothing in the Union said', NONE, ['users'], []],
    [
      'two importers, one without its number',
      { ...NONE, importers: [...ES, { memberState: 'NL' }] },
      ['importers'],
      ['ES', 'NL'],
    ],
    [
      'a tie of two out of three',
      {
        ...NONE,
        users: [
          { memberState: 'DE', users: 7 },
          { memberState: 'FR', users: 7 },
          { memberState: 'BE', users: 6 },
        ],
      },
      [],
      ['DE', 'FR'],
    ],
  ])('%s: not decided, and says what is missing', (_says, facts, missing, candidates) => {
    expect(route(facts)).toMatchObject({ memberState: null, csirt: null, missing, candidates });
  });

  it('a tie is our reading, as the law is silent', () => {
    const tie = {
      establishments: [
        { memberState: 'DE', employees: 1 },
        { memberState: 'FR', employees: 1 },
      ],
    };
    expect(route(tie).because).toMatchObject([{ mark: 'reading' }]);
  });

  it('equal numbers in one Member State are no tie', () => {
    const users = [1, 2].map(() => ({ memberState: 'DE', users: 4 }));
    expect(route({ ...NONE, users: [...users, { memberState: 'FR', users: 3 }] }).memberState).toBe(
      'DE',
    );
  });

  it('says of the coordinator when its list was looked at, and that the choice can be wrong', () => {
    const { csirt, because } = route({ mainEstablishment: 'BE' });
    expect(csirt).toMatchObject({
      checkedOn: COORDINATORS_CHECKED_ON,
      platformHost: 'be.cra-srp.enisa.europa.eu',
    });
    expect(because.map(({ mark }) => mark)).toEqual(['law', 'practice']);
    expect(route({ mainEstablishment: 'HR' }).because.map(({ mark }) => mark)).toEqual([
      'law',
      'practice',
      'unverified',
    ]);
  });
});
