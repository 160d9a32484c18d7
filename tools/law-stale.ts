import { srpForm20261004 } from '../packages/core/src/documents/early-warning/srp-form.2026-10-04.ts';
import { corpus } from '../packages/core/src/law/corpus/corpus.ts';
import { TEXT_VERSIONS } from '../packages/core/src/law/corpus/provision.ts';
import {
  COORDINATORS,
  COORDINATORS_CHECKED_ON,
} from '../packages/core/src/law/csirt-coordinators.ts';

/**
 * `npm run law:stale [DAYS]`: what was last compared with its source more than DAYS (180) days ago, and what is
 * not verified at all. A report, not a test: tests must not fail because a day passed.
 */
const days = Number(process.argv[2] ?? '180');
if (!Number.isSafeInteger(days) || days < 0) {
  process.stderr.write('law:stale: give a whole number of days, e.g. npm run law:stale 90\n');
  process.exit(2);
}

const age = (on: string) => Math.floor((Date.now() - Date.parse(on)) / 86_400_000);
const stale = [
  ...corpus.map(({ cite, reviewedOn }) => ({ what: cite, on: reviewedOn })),
  { what: 'list of CSIRT coordinators', on: COORDINATORS_CHECKED_ON },
  {
    what: `form of the reporting platform (${srpForm20261004.schemaId})`,
    on: srpForm20261004.fetchedOn,
  },
].filter(({ on }) => age(on) > days);
const unverified = [
  ...corpus
    .filter(({ textVersion }) => !TEXT_VERSIONS[textVersion].verified)
    .map(({ cite, textVersion }) => `${cite}: ${TEXT_VERSIONS[textVersion].text}`),
  ...Object.entries(COORDINATORS).flatMap(([state, { unverified: why }]) =>
    why === null ? [] : [`coordinator of ${state}: ${why}`],
  ),
  ...srpForm20261004.fields.flatMap(({ no, unverified: why }) =>
    why === null ? [] : [`form field ${no}: ${why}`],
  ),
];

const lines = [
  `Older than ${days} days: ${stale.length}`,
  ...stale.map(({ what, on }) => `  ${on}  ${what}`),
  `Not verified: ${unverified.length}`,
  ...unverified.map((what) => `  ${what}`),
];
process.stdout.write(`${lines.join('\n')}\n`);
