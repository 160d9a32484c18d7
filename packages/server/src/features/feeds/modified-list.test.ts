import { describe, expect, it } from 'vitest';
import { changedSince } from './modified-list.ts';

const LIST = [
  '2026-10-04T00:00:00Z,npm/GHSA-c',
  'not a line',
  '2026-10-03T00:00:00.5Z,RHSA-2022:1234',
  '2026-10-02T00:00:00Z,../../etc/passwd..',
  '2026-10-02T00:00:00Z,GHSA-a',
].join('\r\n');

describe('changedSince', () => {
  it.each<[string, string | null, string[], number]>([
    [
      'everything, where nothing was read before',
      null,
      ['GHSA-c', 'RHSA-2022:1234', 'passwd..', 'GHSA-a'],
      1,
    ],
    ['what is newer, and stops there', '2026-10-03T00:00:00.5Z', ['GHSA-c'], 1],
    ['nothing, where the newest is known', '2026-10-04T00:00:00Z', [], 0],
  ])('gives %s', (_case, since, ids, unreadable) => {
    const read = changedSince(LIST, since);

    expect(read.changed.map(({ id }) => id)).toEqual(ids);
    expect(read.newest).toBe('2026-10-04T00:00:00Z');
    expect(read.unreadable).toBe(unreadable);
  });

  it.each(['', '\n\n', '<html>', '2026-10-04T00:00:00Z,', ',GHSA-a', '2026-10-04T00:00:00Z,..'])(
    'finds nothing in "%s"',
    (text) => {
      expect(changedSince(text, null)).toMatchObject({ newest: null, changed: [] });
    },
  );
});
