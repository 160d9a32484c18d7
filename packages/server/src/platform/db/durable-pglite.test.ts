import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDurablePGlite } from './durable-pglite.ts';

it('brings each commit to the disk before it is acknowledged', async () => {
  let syncs = 0;
  const pglite = await openDurablePGlite(mkdtempSync(join(tmpdir(), 'cradle-durable-')), () => {
    syncs += 1;
  });
  await pglite.exec('create table t (n int)');
  const before = syncs;

  for (let n = 0; n < 20; n += 1) {
    await pglite.query('insert into t values ($1)', [n]);
  }

  expect(syncs - before).toBeGreaterThanOrEqual(20);
  await pglite.close();
});
