import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSbom } from '../read-sbom.ts';
import { assessQuality } from './assess-quality.ts';

const failedRules = async (bytes: Uint8Array, profile: string) => {
  const reading = await readSbom(bytes, { keepTree: true });
  if (!reading.ok) {
    throw new Error(reading.failure.message);
  }
  return new Set(
    assessQuality(reading.value.document, profile, reading.value.tree).failed.map(
      (one) => one.rule,
    ),
  );
};
const bsi = (name: string) =>
  readFileSync(new URL(`../../../../../fixtures/sbom/bsi/${name}.cdx16.json`, import.meta.url));
const bom = (document: object) =>
  new TextEncoder().encode(
    JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, ...document }),
  );

describe('the regulation’s minimum (Annex I, Part II, point (1))', () => {
  const root = {
    metadata: { component: { type: 'application', name: 'app', version: '1', 'bom-ref': 'app' } },
  };
  const components = [{ type: 'library', name: 'a', 'bom-ref': 'a' }];

  it.each<[string, object, string[]]>([
    [
      'passes with product, version and top-level dependencies',
      { ...root, components, dependencies: [{ ref: 'app', dependsOn: ['a'] }] },
      [],
    ],
    [
      'asks which product it is about',
      { components, dependencies: [{ ref: 'a', dependsOn: [] }] },
      ['primary-component'],
    ],
    [
      'asks for the product’s version',
      {
        metadata: { component: { type: 'application', name: 'app', 'bom-ref': 'app' } },
        components,
        dependencies: [{ ref: 'app', dependsOn: ['a'] }],
      },
      ['primary-component-version'],
    ],
    ['asks for the top-level dependencies', { ...root, components }, ['top-level-dependencies']],
  ])('%s', async (_case, document, want) => {
    expect([...(await failedRules(bom(document), 'cra-minimum'))]).toEqual(want);
  });
});

describe('BSI TR-03183-2', () => {
  it('accepts the compliant document', async () => {
    expect([...(await failedRules(bsi('validFullyCompliantBsiV21'), 'bsi-tr-03183-2'))]).toEqual(
      [],
    );
  });

  it.each([
    ['missingComponentDeployableHash', 'deployable-hash'],
    ['missingMetadataTimestamp', 'timestamp'],
    ['absentMetadataAuthor', 'sbom-creator'],
    ['missingComponentBsiArchive', 'archive'],
    ['missingComponentBsiExecutable', 'executable'],
    ['missingComponentBsiStructured', 'structured'],
    ['missingComponentLicense', 'distribution-licence'],
  ])('%s fails %s', async (name, rule) => {
    expect(await failedRules(bsi(name), 'bsi-tr-03183-2')).toContain(rule);
  });
});
