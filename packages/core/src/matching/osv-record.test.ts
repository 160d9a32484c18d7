import { describe, expect, it } from 'vitest';
import { narrowOsvRecord, readOsvRecord } from './osv-record.ts';

const record = {
  id: 'GHSA-xxxx',
  modified: '2026-01-02T03:04:05Z',
  aliases: ['CVE-2026-0001'],
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
  affected: [
    {
      package: { ecosystem: 'npm', name: 'left-pad' },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.2.3' }] }],
      database_specific: { last_known_affected_version_range: '<= 1.2.2' },
    },
  ],
  database_specific: { severity: 'HIGH' },
};

describe('readOsvRecord', () => {
  it('takes what matching needs', () => {
    const read = readOsvRecord(JSON.stringify(record));

    expect(read).toMatchObject({
      ok: true,
      value: {
        id: 'GHSA-xxxx',
        aliases: ['CVE-2026-0001'],
        severityWord: 'HIGH',
        affected: [
          {
            ecosystem: 'npm',
            name: 'left-pad',
            lastKnownAffected: '<= 1.2.2',
            ranges: [
              {
                type: 'semver',
                events: [
                  { kind: 'introduced', version: '0' },
                  { kind: 'fixed', version: '1.2.3' },
                ],
              },
            ],
          },
        ],
        unread: [],
      },
    });
  });

  it.each([
    ['no JSON', '{', 'is not JSON'],
    ['a list', '[]', 'is not a JSON object'],
    ['no id', '{"modified":"x"}', 'has no usable "id"'],
    ['an id that is too long', JSON.stringify({ id: 'x'.repeat(201) }), 'has no usable "id"'],
    ['affected that is no list', '{"id":"A","affected":{}}', '"affected" is not a list'],
  ])('refuses %s', (_, text, reason) => {
    expect(readOsvRecord(text)).toMatchObject({ ok: false, failure: { reason } });
  });

  it('keeps the rest of a record with unreadable parts, and names them', () => {
    const read = narrowOsvRecord({
      ...record,
      aliases: ['CVE-2026-0001', 7],
      affected: [...record.affected, { package: { name: 'no ecosystem' } }, 'text'],
    });

    expect(read).toMatchObject({
      ok: true,
      value: {
        aliases: ['CVE-2026-0001'],
        unread: ['/aliases', '/affected/1/package', '/affected/2'],
      },
    });
    expect(read.ok && read.value.affected).toHaveLength(1);
  });

  it('does not judge a range one of whose events could not be read', () => {
    const read = narrowOsvRecord({
      id: 'A',
      affected: [
        {
          package: { ecosystem: 'npm', name: 'a' },
          ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { repaired: '2' }] }],
        },
      ],
    });

    expect(read).toMatchObject({
      ok: true,
      value: {
        affected: [{ ranges: [{ type: 'other' }] }],
        unread: ['/affected/0/ranges/0/events/1'],
      },
    });
  });

  it('is not led astray by keys of the prototype', () => {
    const read = readOsvRecord('{"id":"A","__proto__":{"withdrawn":"yes"},"affected":[]}');

    expect(read).toMatchObject({ ok: true, value: { withdrawn: null } });
    expect({}).not.toHaveProperty('withdrawn');
  });
});
