import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from './database.ts';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
});
afterAll(() => t.close());

it('gives instants, dates and counts in one form on every engine', async () => {
  const { sql } = await import('kysely');
  const { rows } =
    await sql`select '2026-09-11T10:00:00+02:00'::timestamptz as at, '2026-09-11'::date as day,
    count(*) as n from generate_series(1, 3)`.execute(t.db);

  expect(rows).toEqual([{ at: '2026-09-11T08:00:00.000Z', day: '2026-09-11', n: 3 }]);
});

it('empties every table, the audit log too', async () => {
  await t.db
    .insertInto('audit_entry')
    .values({
      position: 1,
      recorded_at: 'x',
      actor: 'a',
      actor_name: 'A',
      kind: 'k',
      subject_type: 's',
      subject_id: 'i',
      facts: '{}',
      previous_hash: '0',
      hash: '1',
    })
    .execute();

  await t.truncate();

  expect(await t.db.selectFrom('audit_entry').selectAll().execute()).toEqual([]);
});
