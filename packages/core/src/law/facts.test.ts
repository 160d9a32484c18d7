import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DateFact, KnownFact } from './answer-facts.ts';
import {
  type Fact,
  facts,
  factsByName,
  flag,
  listOf,
  nullOr,
  oneOf,
  orElse,
  whole,
} from './facts.ts';

function read<T>(of: Fact<T>, value: unknown): { value: T | undefined; problems: string[] } {
  const problems: string[] = [];
  return { value: of.read(value, '', problems), problems };
}

const Line = facts({
  size: oneOf(['small', 'large']),
  count: nullOr(whole(1, 9)),
  list: listOf(facts({ on: DateFact }), 2),
  sure: flag(false),
  word: orElse(oneOf(['a', 'b']), 'a'),
  byName: factsByName((name) => name === 'x', 'x', KnownFact),
});

describe('facts', () => {
  it('stands in for what is not given, and passes over names it does not know', () => {
    expect(read(Line, { size: 'small', id: 7 })).toEqual({
      value: { size: 'small', count: null, list: [], sure: false, word: 'a', byName: new Map() },
      problems: [],
    });
  });

  it.each<[unknown, string]>([
    [{}, 'size: must be one of small, large'],
    [{ size: 'small', count: 10 }, 'count: must be a whole number from 1 to 9'],
    [{ size: 'small', count: 1.5 }, 'count: must be'],
    [{ size: 'small', list: [{ on: '2027-02-29' }] }, 'list.0.on: must be a date'],
    [{ size: 'small', list: [{}, {}, {}] }, 'list: must be a list of at most 2'],
    [{ size: 'small', sure: 'yes' }, 'sure: must be true or false'],
    [{ size: 'small', byName: { y: true } }, 'byName.y: must be x'],
    [{ size: 'small', byName: { x: 'maybe' } }, 'byName.x: must be'],
    [[], 'the facts: must be a JSON object'],
    [null, 'the facts: must be a JSON object'],
    ['text', 'the facts: must be a JSON object'],
  ])('%j: %s', (value, problem) => {
    const { value: taken, problems } = read(Line, value);
    expect(taken).toBeUndefined();
    expect(problems[0]).toContain(problem);
  });

  it('lists every problem of a line, and inherits nothing from prototypes', () => {
    expect(read(Line, { size: 'x', count: 0, sure: 1 }).problems).toHaveLength(3);
    expect(read(facts({ toString: flag(false) }), {}).value).toEqual({ toString: false });
    expect(
      read(Line, JSON.parse('{"size":"small","__proto__":{"sure":true}}')).value,
    ).toMatchObject({ sure: false });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { value: taken, problems } = read(Line, value);
        expect(taken === undefined).toBe(problems.length > 0);
      }),
    );
  });

  it.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-13-01', false],
    ['0999-01-01', false],
    ['2027-1-1', false],
    ['2027-01-01T00:00:00Z', false],
  ])('%s is a date: %s', (text, is) => {
    expect(read(DateFact, text).value !== undefined).toBe(is);
  });
});
