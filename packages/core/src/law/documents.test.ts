import { describe, expect, it } from 'vitest';
import { userInformation } from './annex-2-user-information.ts';
import { declarationOfConformity } from './annex-5-declaration.ts';
import { simplifiedDeclaration } from './annex-6-simplified-declaration.ts';
import { technicalDocumentation } from './annex-7-technical-documentation.ts';
import { conformityModules } from './annex-8-modules.ts';
import { parseCitation } from './citation.ts';
import type { DocumentItem } from './document-item.ts';

describe.each<[string, string, readonly DocumentItem[], readonly string[]]>([
  [
    'the user information (Annex II)',
    'Annex II',
    userInformation,
    ['1', '2', '3', '4', '5', '6', '7', '8a', '8b', '8c', '8d', '8e', '8f', '9'],
  ],
  [
    'the declaration (Annex V)',
    'Annex V',
    declarationOfConformity,
    ['1', '2', '3', '4', '5', '6', '7', '8'],
  ],
  [
    'the technical documentation (Annex VII)',
    'Annex VII',
    technicalDocumentation,
    ['1a', '1b', '1c', '1d', '2a', '2b', '2c', '3', '4', '5', '6', '7', '8'],
  ],
])('%s', (_, annex, items, points) => {
  it('has every point once, in the order of the law', () => {
    const found = items.map(({ cite }) => {
      const parsed = parseCitation(cite);
      return parsed.ok && parsed.value.kind === 'annex' && `Annex ${parsed.value.annex}` === annex
        ? parsed.value.path.join('')
        : cite;
    });
    expect(found).toEqual(points);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});

describe('what is asked for only sometimes', () => {
  it.each<[string, readonly DocumentItem[], readonly string[]]>([
    [
      'of the user information',
      userInformation,
      ['declarationAddress', 'automaticUpdates', 'integration', 'sbom'],
    ],
    ['of the declaration', declarationOfConformity, ['notifiedBody']],
    ['of the technical documentation', technicalDocumentation, ['pictures', 'sbom']],
    ['of the simplified declaration', simplifiedDeclaration, ['simplified']],
  ])('%s', (_, items, want) => {
    const conditional = items.filter(({ condition }) => condition !== null).map(({ id }) => id);
    expect(conditional).toEqual(want);
  });

  it('an SBOM is public only where the maker chooses so (Annex II, point (9); Recital 77)', () => {
    const sbom = userInformation.find(({ id }) => id === 'sbom');
    expect(sbom?.condition).toMatch(/chooses/);
  });
});

describe('the modules (Annex VIII)', () => {
  it.each([
    ['A', false, 'CE marking'],
    ['B', true, null],
    ['C', false, 'CE marking without a number'],
    ['H', true, 'CE marking with the number of the notified body'],
  ] as const)('%s: notified body %s, mark %s (Art. 30(4))', (id, withBody, mark) => {
    const found = conformityModules.find((one) => one.id === id);
    expect(found?.notifiedBody !== null).toBe(withBody);
    expect(found?.mark).toBe(mark);
  });

  it.each([
    ['A', 'Point 4'],
    ['B', 'The application, points 7 and 10'],
    ['C', 'Point 3'],
    ['H', 'Points 3.1, 3.5, 5 and 6'],
  ])('%s: %s can be left to an authorised representative', (id, points) => {
    expect(conformityModules.find((one) => one.id === id)?.representative).toBe(points);
  });
});
