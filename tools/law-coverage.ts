import { writeFileSync } from 'node:fs';
import { coverageReport } from '../packages/core/src/law/corpus/coverage-report.ts';

/** Writes `docs/law-coverage.md` anew. A test fails while it is out of date. */
writeFileSync(new URL('../docs/law-coverage.md', import.meta.url), coverageReport());
