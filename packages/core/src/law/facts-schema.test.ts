import { describe, expect, it } from 'vitest';
import { DateFact, KnownFact } from './answer-facts.ts';
import {
  about,
  facts,
  factsByName,
  flag,
  listOf,
  nullOr,
  oneOf,
  orElse,
  text,
  whole,
} from './facts.ts';
import { question } from './question.ts';

/** Made anew by each test, so that a test of the schema runs what makes it. */
function asked() {
  return question(
    facts({
      size: oneOf(['small', 'large']),
      count: nullOr(whole(1, 9)),
      sure: flag(true),
      word: about(orElse(oneOf(['a', 'b']), 'b'), 'A word.'),
      code: nullOr(text('a code', (code) => (code === 'no' ? undefined : code))),
      list: listOf(whole(0), 2),
      byName: factsByName((name) => name !== 'x', 'not x', KnownFact),
      on: nullOr(DateFact),
    }),
    (given) => given,
  );
}

function problem(value: object): string {
  const answer = asked().ask({ size: 'small', ...value });
  return answer.ok ? '' : answer.failure;
}

describe('the schema of facts', () => {
  it('says of each fact what it takes, and which must be given', () => {
    expect(asked().factsSchema()).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: ['size'],
      properties: {
        size: { enum: ['small', 'large'] },
        count: {
          anyOf: [{ type: 'integer', minimum: 1, maximum: 9 }, { type: 'null' }],
          default: null,
        },
        sure: { type: 'boolean', default: true },
        word: { enum: ['a', 'b'], default: 'b', description: 'A word.' },
        code: {
          anyOf: [{ type: 'string', description: 'a code' }, { type: 'null' }],
          default: null,
        },
        list: {
          type: 'array',
          items: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
          maxItems: 2,
          default: [],
        },
        byName: {
          type: 'object',
          additionalProperties: {
            enum: [true, false, null, 'yes', 'no', 'unknown'],
            default: 'unknown',
          },
          description: 'not x',
          default: {},
        },
        on: {
          anyOf: [{ type: 'string', description: 'a date such as 2027-12-11' }, { type: 'null' }],
          default: null,
        },
      },
    });
  });
});

describe('facts at their edges', () => {
  it('stand in for what is not given', () => {
    expect(asked().ask({ size: 'small' })).toEqual({
      ok: true,
      value: {
        size: 'small',
        count: null,
        sure: true,
        word: 'b',
        code: null,
        list: [],
        byName: new Map(),
        on: null,
      },
    });
  });

  it.each<[object, string]>([
    [{ count: 0 }, 'count: must be a whole number from 1 to 9'],
    [{ count: '5' }, 'count: must be a whole number from 1 to 9'],
    [{ code: 7 }, 'code: must be a code'],
    [{ code: ['a'] }, 'code: must be a code'],
    [{ code: 'x'.repeat(1001) }, 'code: must be a code'],
    [{ code: 'no' }, 'code: must be a code'],
    [{ sure: 1 }, 'sure: must be true or false'],
    [{ list: [1, 2, 3] }, 'list: must be a list of at most 2'],
    [{ list: [1, 'two'] }, 'list.1: must be a whole number'],
    [{ list: { length: 0 } }, 'list: must be a list of at most 2'],
    [{ byName: { x: true } }, 'byName.x: must be not x'],
    [{ byName: [true] }, 'byName: must be an object'],
    [{ byName: 'yes' }, 'byName: must be an object'],
  ])('refuses %j', (value, want) => {
    expect(problem(value)).toMatch(new RegExp(`^${want.replaceAll('.', '\\.')}`));
  });

  it('names a problem once, with one sentence', () => {
    expect(problem({ byName: { y: 'maybe' } })).toBe(
      'byName.y: must be true, false or null for unknown',
    );
    expect(problem({ byName: { x: true } })).toBe('byName.x: must be not x');
    expect(problem({ list: ['one', 'two'] }).split('; ')).toHaveLength(1);
  });

  it('stops at three problems', () => {
    const many = { count: 0, sure: 1, word: 'c', code: 7, on: 'never' };
    expect(problem(many).split('; ')).toHaveLength(3);
  });

  it.each<[object]>([
    [{ count: 1 }],
    [{ count: 9 }],
    [{ code: 'x'.repeat(1000) }],
    [{ list: [1, 2] }],
    [{ sure: false }],
    [{ on: '1000-01-01' }],
  ])('takes %j', (value) => {
    expect(asked().ask({ size: 'large', ...value })).toMatchObject({ ok: true, value });
  });

  it('names the place of facts inside facts', () => {
    const outer = question(
      facts({ inner: facts({ list: listOf(facts({ on: DateFact }), 3) }) }),
      () => 1,
    );
    const answer = outer.ask({ inner: { list: [{ on: '2027-01-01' }, {}] } });
    expect(answer).toEqual({
      ok: false,
      failure: 'inner.list.1.on: must be a date such as 2027-12-11',
    });
    expect(outer.ask({ inner: 1 })).toMatchObject({ failure: 'inner: must be a JSON object' });
    expect(outer.ask(1)).toMatchObject({ failure: 'the facts: must be a JSON object' });
  });
});
