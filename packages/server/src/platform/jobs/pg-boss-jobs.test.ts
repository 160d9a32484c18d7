import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { defineJob } from './jobs.ts';
import { type RunningJobs, startJobs } from './pg-boss-jobs.ts';

const greet = defineJob({
  name: 'test.greet',
  payload: z.strictObject({ name: z.string() }),
  key: ({ name }) => name,
});
let t: TestDatabase;
let jobs: RunningJobs;
const greeted: string[] = [];

beforeAll(async () => {
  t = await testDatabase();
  jobs = await startJobs(t.jobs, () => undefined);
  await jobs.work(greet, ({ name }) => {
    greeted.push(name);
    return name === 'Failing' && greeted.filter((one) => one === name).length < 2
      ? Promise.reject(new Error('not this time'))
      : Promise.resolve();
  });
});
afterAll(async () => {
  await jobs.stop();
  await t.close();
});

it('works a job that was committed, and forgets one that was rolled back', async () => {
  await t.db.transaction().execute((tx) => jobs.enqueue(tx, greet, { name: 'Ada' }));
  await expect(
    t.db.transaction().execute(async (tx) => {
      await jobs.enqueue(tx, greet, { name: 'Nobody' });
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');

  await vi.waitFor(() => {
    expect(greeted).toContain('Ada');
  }, 15_000);
  expect(greeted).not.toContain('Nobody');
});

it('tries again what failed', async () => {
  await t.db.transaction().execute((tx) => jobs.enqueue(tx, greet, { name: 'Failing' }));

  await vi.waitFor(() => {
    expect(greeted.filter((name) => name === 'Failing')).toHaveLength(2);
  }, 30_000);
});
