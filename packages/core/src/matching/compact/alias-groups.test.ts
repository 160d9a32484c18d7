import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasGroups, canonicalId } from './alias-groups.ts';

describe('aliasGroups', () => {
  it('joins over several records', () => {
    const groups = aliasGroups();
    groups.join('GO-2022-0001', 'CVE-2022-0001');
    groups.join('GHSA-aaaa', 'CVE-2022-0001');

    expect(groups.leader('GO-2022-0001')).toBe(groups.leader('GHSA-aaaa'));
  });

  it('never makes two CVEs one, whatever is said in which order', () => {
    const id = fc.constantFrom(
      'CVE-2022-0001',
      'CVE-2022-0002',
      'GHSA-a',
      'GHSA-b',
      'GO-1',
      'GO-2',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 20 }), (pairs) => {
        const groups = aliasGroups();
        for (const [a, b] of pairs) {
          groups.join(a, b);
        }
        for (const members of groups.all().values()) {
          expect(members.filter((member) => member.startsWith('CVE-')).length).toBeLessThan(2);
        }
      }),
    );
  });

  it.each([
    [['GO-1', 'GHSA-b', 'CVE-2022-0001'], 'CVE-2022-0001'],
    [['GO-1', 'GHSA-b', 'GHSA-a'], 'GHSA-a'],
    [['EUVD-2022-1', 'PYSEC-1'], 'PYSEC-1'],
  ])('of %j the best known is %s', (members, expected) => {
    expect(canonicalId(members)).toBe(expected);
  });
});
