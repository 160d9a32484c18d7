import { describe, expect, it } from 'vitest';
import { roleQuestion } from './operator-role.ts';

const NONE = {
  makesOrHasMade: false,
  underOwnName: false,
  establishedInUnion: false,
  writtenMandate: false,
  placesForeignProduct: false,
  resells: false,
  modifiedSubstantially: false,
  makesAvailable: false,
  sustainsOpenSource: false,
  legalPerson: false,
};

function roles(facts: object) {
  const answer = roleQuestion.ask(facts);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

describe('the reasons for a role', () => {
  it.each<[says: string, facts: object, held: string[], cites: string[]]>([
    [
      '3(13) makes and markets',
      { makesOrHasMade: true, underOwnName: true },
      ['manufacturer'],
      ['Art. 3(13)'],
    ],
    ['3(13) makes for others', { makesOrHasMade: true }, ['none'], ['Art. 3(13)']],
    [
      '21 importer under its own name, in the Union',
      { placesForeignProduct: true, underOwnName: true, establishedInUnion: true },
      ['manufacturer'],
      ['Art. 21', 'Art. 3(16)'],
    ],
    [
      '21 importer that modifies',
      { placesForeignProduct: true, modifiedSubstantially: true },
      ['manufacturer'],
      ['Art. 21'],
    ],
    [
      '21 distributor under its own name',
      { resells: true, underOwnName: true },
      ['manufacturer'],
      ['Art. 21', 'Art. 3(17)'],
    ],
    [
      '3(16) importer',
      { placesForeignProduct: true, establishedInUnion: true },
      ['importer'],
      ['Art. 3(16)'],
    ],
    [
      '3(16) not established in the Union',
      { placesForeignProduct: true },
      ['none'],
      ['Art. 3(13)'],
    ],
    [
      '18(1) mandate',
      { writtenMandate: true, establishedInUnion: true },
      ['authorisedRepresentative'],
      ['Art. 18(1)'],
    ],
    ['18(1) mandate outside the Union', { writtenMandate: true }, ['none'], ['Art. 3(13)']],
    ['3(17) distributor', { resells: true }, ['distributor'], ['Art. 3(17)']],
    [
      '22 modifies and makes available',
      { modifiedSubstantially: true, makesAvailable: true },
      ['substantialModifier'],
      ['Art. 22'],
    ],
    [
      '3(14) steward',
      { sustainsOpenSource: true, legalPerson: true },
      ['ossSteward'],
      ['Art. 3(14)'],
    ],
    [
      '3(14) a steward is not the manufacturer of the same software',
      { sustainsOpenSource: true, legalPerson: true, makesOrHasMade: true, underOwnName: true },
      ['manufacturer'],
      ['Art. 3(13)', 'Art. 3(14)'],
    ],
    [
      'a maker can be a representative too',
      { makesOrHasMade: true, underOwnName: true, establishedInUnion: true, writtenMandate: true },
      ['manufacturer', 'authorisedRepresentative'],
      ['Art. 3(13)', 'Art. 18(1)'],
    ],
  ])('%s', (_says, facts, held, cites) => {
    const answer = roles({ ...NONE, ...facts });
    expect(answer).toMatchObject({ roles: held, possible: [], missing: [] });
    expect(answer.because.map(({ cite }) => cite)).toEqual(cites);
  });

  it('says that none is shown where none is', () => {
    expect(roles(NONE).because).toMatchObject([
      { says: expect.stringContaining('No role') as unknown },
    ]);
  });
});

describe('what could still add a role', () => {
  it.each<[says: string, facts: object, held: string[], possible: string[], missing: string[]]>([
    [
      'own name not known',
      { makesOrHasMade: true, underOwnName: null },
      [],
      ['manufacturer'],
      ['underOwnName'],
    ],
    [
      'a mandate not known',
      { establishedInUnion: true, writtenMandate: null },
      [],
      ['authorisedRepresentative'],
      ['writtenMandate'],
    ],
    [
      'a distributor who may have changed it',
      { resells: true, modifiedSubstantially: null, makesAvailable: true },
      ['distributor'],
      ['manufacturer', 'substantialModifier'],
      ['modifiedSubstantially'],
    ],
    [
      'a manufacturer: being importer or distributor besides adds nothing',
      {
        makesOrHasMade: true,
        underOwnName: true,
        resells: null,
        placesForeignProduct: null,
        establishedInUnion: true,
      },
      ['manufacturer'],
      [],
      [],
    ],
    [
      'who sustains open source, whether a legal person or not',
      { sustainsOpenSource: true, legalPerson: null },
      [],
      ['ossSteward'],
      ['legalPerson'],
    ],
  ])('%s', (...row) => {
    const [, facts, held, possible, missing] = row;
    expect(roles({ ...NONE, ...facts })).toMatchObject({ roles: held, possible, missing });
  });

  it('names all that is not known where nothing is', () => {
    const { possible, missing } = roles({});
    expect(possible).toHaveLength(6);
    expect(missing.toSorted()).toEqual(Object.keys(NONE).toSorted());
  });
});
