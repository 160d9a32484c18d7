import { describe, expect, it } from 'vitest';
import { lawSentences } from '../../../testing/law-sentences.ts';
import { patternOf } from '../german-sayer.ts';
import { catalogues } from './catalogues.ts';
import { germanOf } from './german-law.ts';
import { templates } from './templates.ts';

const said = lawSentences();

describe('the sentences of the law in German', () => {
  it('are many, so that none is missed for want of asking', () => {
    expect(said.size).toBeGreaterThan(650);
  });

  it('are all there', () => {
    expect([...said].filter((sentence) => germanOf(sentence) === undefined)).toEqual([]);
  });

  it('are none that the rules do not say (any more)', () => {
    const kept = catalogues.flatMap(Object.keys);
    expect(kept.filter((sentence) => !said.has(sentence))).toEqual([]);
  });

  it('stand in one catalogue each', () => {
    const kept = catalogues.flatMap(Object.keys);
    expect(kept.filter((sentence, place) => kept.indexOf(sentence) !== place)).toEqual([]);
  });

  it('have no template that no sentence is made from', () => {
    const sentences = [...said];
    const unused = Object.keys(templates).filter((template) => {
      const inside = new RegExp(patternOf(template).source.slice(1, -1));
      return !sentences.some((sentence) => inside.test(sentence));
    });
    expect(unused).toEqual([]);
  });

  it('name as many places and numbers as the English ones', () => {
    const numbers = (text: string) => (text.match(/\d+/g) ?? []).toSorted();
    const differing = catalogues
      .flatMap((one) => Object.entries(one))
      .filter(([english, german]) => numbers(english).join() !== numbers(german).join());
    expect(differing).toEqual([]);
  });

  it('cite nothing the English way, shout nowhere and leave nothing empty', () => {
    const german = [...catalogues, templates].flatMap((one) => Object.values(one));
    expect(german.filter((text) => text.trim() === '' || /!(\s|$)/.test(text))).toEqual([]);
    expect(german.filter((text) => /Art\. \d+\(|Annex|Recital|Arts\./.test(text))).toEqual([]);
  });
});

describe('a sentence with something inserted', () => {
  it.each([
    [
      'The core functionality is that of: Boot managers.',
      'Die Kernfunktion ist die von: Boot-Manager.',
    ],
    [
      'Up to EUR 15000000 or, for an undertaking, 2.5 % of worldwide turnover, whichever is higher: here 2.5 % of the turnover. A ceiling, not a prediction.',
      'Bis zu 15.000.000 EUR oder bei einem Unternehmen 2,5 % des weltweiten Umsatzes; das Höhere gilt: hier 2,5 % des Umsatzes. Eine Obergrenze, keine Vorhersage.',
    ],
    ['C(2026) 5252, points 44 to 66', 'C(2026) 5252, Nr. 44 bis 66'],
    ['Commission FAQ 2.6', 'FAQ der Kommission 2.6'],
    ['Recital 12', 'Erwägungsgrund 12'],
  ])('%s', (english, german) => {
    expect(germanOf(english)).toBe(german);
  });

  it('stays without German where the rules never said it', () => {
    expect(germanOf('Something that no rule says.')).toBeUndefined();
  });
});
