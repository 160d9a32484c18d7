import { expect, it } from 'vitest';
import { rebased } from './rebased.ts';

const base = { name: 'Gateway', contacts: [{ name: 'Ada' }], support: '2031-12-31' };

it('lets what was not typed follow what is newest, and keeps what was typed', () => {
  const entry = { base, draft: { ...base, name: 'Gateway Pro' }, contested: [] };
  const newest = { ...base, support: '2032-06-30' };
  expect(rebased(entry, newest)).toEqual({
    base: newest,
    draft: { name: 'Gateway Pro', contacts: [{ name: 'Ada' }], support: '2032-06-30' },
    contested: [],
  });
});

it('names what both changed, unless to the same', () => {
  const draft = { ...base, name: 'Gateway Pro', contacts: [] };
  const newest = { ...base, name: 'Gateway II', contacts: [] };
  expect(rebased({ base, draft, contested: [] }, newest)).toMatchObject({
    draft: { name: 'Gateway Pro', contacts: [] },
    contested: ['name'],
  });
});
