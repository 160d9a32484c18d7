import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coverageReport } from '../packages/core/src/law/corpus/coverage-report.ts';
import { generateAdrIndex } from './generate-adr-index.ts';
import { generateNotices } from './generate-notices.ts';
import { generateSbomValidators } from './generate-sbom-validators.ts';
import { generateTables } from './generate-tables.ts';

/** `path` is relative to the repository, or absolute. */
type Generated = { readonly path: string; readonly text: string };

/** All files that are made from others. `--check` refuses a difference instead of writing. */
async function generated(): Promise<readonly Generated[]> {
  const tables = await generateTables();
  return [
    { path: 'packages/server/src/db/tables.generated.ts', text: tables.types },
    { path: 'packages/server/src/db/schema.snapshot.json', text: tables.snapshot },
    { path: 'docs/adr/README.md', text: await generateAdrIndex() },
    { path: 'THIRD-PARTY-NOTICES.md', text: await generateNotices() },
    { path: 'docs/law-coverage.md', text: coverageReport() },
    ...(await generateSbomValidators()),
  ];
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
let stale = 0;
for (const { path, text } of await generated()) {
  const file = resolve(ROOT, path);
  const there = existsSync(file) ? await readFile(file, 'utf8') : '';
  if (there === text) {
    continue;
  }
  if (check) {
    stale += 1;
    console.error(`${path} is not what its source makes: run "npm run generate"`);
  } else {
    await writeFile(file, text);
    console.log(`wrote ${path}`);
  }
}
process.exitCode = stale === 0 ? 0 : 1;
