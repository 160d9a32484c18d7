import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { intermediateReportJsonSchema, intermediateState } from './document.ts';

it.each([
  [null, null, '2030-01-01T00:00:00Z', 'asked'],
  [null, '2026-11-24T12:00:00Z', '2030-01-01T00:00:00Z', 'done'],
  ['2026-11-24T12:00:00Z', null, '2026-11-24T12:00:00Z', 'asked'],
  ['2026-11-24T12:00:00Z', null, '2026-11-24T12:00:00.001Z', 'overdue'],
  ['2026-11-24T12:00:00Z', '2026-11-24T12:00:00Z', '2030-01-01T00:00:00Z', 'done'],
  ['2026-11-24T12:00:00Z', '2026-11-24T12:00:01Z', '2030-01-01T00:00:00Z', 'doneLate'],
] as const)('due %s, submitted %s, now %s: %s', (due, submitted, now, state) => {
  expect(intermediateState(due, submitted, now)).toBe(state);
});

it('has the schema that is published', () => {
  const file = new URL('../intermediate-report.schema.json', import.meta.url);
  const schema: unknown = JSON.parse(JSON.stringify(intermediateReportJsonSchema()));
  if (process.env['UPDATE_GOLDEN'] === '1') {
    writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  }
  expect(schema).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
