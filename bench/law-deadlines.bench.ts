import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Lines a second of `cradle law deadlines` from standard input, process start included: what somebody gets who checks
 * a whole register of cases at once. Target: 50,000 lines a second.
 */
const LINES = 300_000;
const TARGET = 50_000;
const STATES = ['DE', 'FR', 'IE', 'PL', 'GR'] as const;
const FIRST = Date.parse('2026-09-11T00:00:00Z');
const NEXT_MS = 97_000;

const input = Array.from({ length: LINES }, (_, line) =>
  JSON.stringify({
    kind: line % 3 === 0 ? 'severeIncident' : 'exploitedVulnerability',
    becameAwareAt: new Date(FIRST + line * NEXT_MS).toISOString(),
    timeZone: 'Europe/Berlin',
    memberState: STATES[line % STATES.length],
  }),
).join('\n');

const script = fileURLToPath(new URL('../packages/cli/bin/cradle.js', import.meta.url));
const started = performance.now();
const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'law', 'deadlines'], {
  input,
  encoding: 'utf8',
  maxBuffer: 2 ** 31 - 1,
});
const seconds = (performance.now() - started) / 1_000;
const answered = stdout.trimEnd().split('\n').length;
if (status !== 0 || answered !== LINES) {
  throw new Error(`${answered} of ${LINES} lines were answered (exit ${status}): ${stderr}`);
}
const rate = Math.round(LINES / seconds);
console.log(
  `${LINES} lines in ${seconds.toFixed(1)} s, ${rate} a second: ${rate >= TARGET ? 'holds' : 'MISSES THE TARGET'}`,
);
