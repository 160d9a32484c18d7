import { expect, it } from 'vitest';
import { z } from 'zod';
import { newUuid } from './ids.ts';

it('makes version 7 ids that sort by time', () => {
  const ids = [1, 2, 1_700_000_000_000, 1_700_000_000_001].map(newUuid);

  expect(ids.every((id) => z.uuidv7().safeParse(id).success)).toBe(true);
  expect([...ids].sort()).toEqual(ids);
});
