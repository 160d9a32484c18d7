import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSbom } from './read-sbom.ts';

const FIXTURES = new URL('../../../../fixtures/sbom/', import.meta.url);
const versions = readdirSync(new URL('cyclonedx/', FIXTURES)).sort();

describe.each(versions)('CycloneDX %s conformance documents', (version) => {
  const folder = new URL(`cyclonedx/${version}/`, FIXTURES);
  const files = readdirSync(folder).filter((name) => /\.(json|xml)$/.test(name));

  it.each(files)('%s', async (name) => {
    const reading = await readSbom(readFileSync(new URL(name, folder)));

    const accepted = reading.ok && reading.value.schemaValid;
    const problems = reading.ok ? reading.value.problems : reading.failure;
    expect(accepted, JSON.stringify(problems, null, 1)).toBe(name.startsWith('valid'));
  });
});

it('CycloneDX JSON and XML of one document read the same', async () => {
  const json = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
    version: 1,
    metadata: {
      timestamp: '2026-01-01T00:00:00Z',
      tools: { components: [{ type: 'application', name: 'maker', version: '2' }] },
      authors: [{ name: 'Ada' }],
      component: { type: 'firmware', 'bom-ref': 'app', name: 'app', version: '1' },
    },
    components: [
      {
        type: 'library',
        'bom-ref': 'a',
        group: 'org',
        name: 'a',
        version: '1.0',
        scope: 'optional',
        hashes: [{ alg: 'SHA-1', content: '9188560f22e0b73070d2efce670c74af2bdf30af' }],
        licenses: [{ license: { id: 'MIT' } }],
        cpe: 'cpe:2.3:a:org:a:1.0:*:*:*:*:*:*:*',
        purl: 'pkg:maven/org/a@1.0',
        components: [{ type: 'file', name: 'inner' }],
      },
    ],
    dependencies: [{ ref: 'app', dependsOn: ['a'] }],
    vulnerabilities: [
      {
        id: 'CVE-2026-1',
        analysis: { state: 'not_affected', justification: 'code_not_reachable', detail: 'unused' },
        affects: [{ ref: 'a' }],
      },
    ],
  };
  const xml = `<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5" serialNumber="urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79" version="1">
    <metadata><timestamp>2026-01-01T00:00:00Z</timestamp><tools><components><component type="application"><name>maker</name><version>2</version></component></components></tools>
      <authors><author><name>Ada</name></author></authors><component type="firmware" bom-ref="app"><name>app</name><version>1</version></component></metadata>
    <components><component type="library" bom-ref="a"><group>org</group><name>a</name><version>1.0</version><scope>optional</scope>
      <hashes><hash alg="SHA-1">9188560f22e0b73070d2efce670c74af2bdf30af</hash></hashes><licenses><license><id>MIT</id></license></licenses>
      <cpe>cpe:2.3:a:org:a:1.0:*:*:*:*:*:*:*</cpe><purl>pkg:maven/org/a@1.0</purl><components><component type="file"><name>inner</name></component></components></component></components>
    <dependencies><dependency ref="app"><dependency ref="a"/></dependency></dependencies>
    <vulnerabilities><vulnerability><id>CVE-2026-1</id><analysis><state>not_affected</state><justification>code_not_reachable</justification><detail>unused</detail></analysis>
      <affects><target><ref>a</ref></target></affects></vulnerability></vulnerabilities></bom>`;

  const [fromJson, fromXml] = await Promise.all(
    [JSON.stringify(json), xml].map((text) => readSbom(new TextEncoder().encode(text))),
  );

  if (fromJson?.ok !== true || fromXml?.ok !== true) {
    throw new Error('one of the two was not read');
  }
  expect(fromXml.value.problems).toEqual([]);
  expect({ ...fromXml.value.document, format: '' }).toEqual({
    ...fromJson.value.document,
    format: '',
  });
});

describe('SPDX', () => {
  const read = async (path: string) => {
    const reading = await readSbom(readFileSync(new URL(`spdx/${path}`, FIXTURES)));
    if (!reading.ok) {
      throw new Error(reading.failure.message);
    }
    return reading.value;
  };
  const names = (reading: Awaited<ReturnType<typeof read>>) =>
    reading.document.components
      .map(({ name, version }) => `${name} ${version ?? ''}`.trim())
      .sort();

  it('reads one document alike in every encoding', async () => {
    const readings = await Promise.all(
      [
        'SPDXJSONExample-v2.3.spdx.json',
        'SPDXTagExample-v2.3.spdx',
        'SPDXJSONExample-v2.2.spdx.json',
        'SPDXJSONExample-UTF-16.spdx.json',
        'SPDXTagExample-UTF-16.spdx',
      ].map(read),
    );

    expect(new Set(readings.map((reading) => names(reading).join('|'))).size).toBe(1);
    expect(readings.map((reading) => reading.schemaValid)).toEqual([true, true, true, true, true]);
  });

  it.each([
    ['example8', 'examplemaven-0.0.1.spdx.json', 'examplemaven-0.0.1.spdx3.json'],
    ['example10', 'hello-source.spdx.json', 'hello-source.spdx3.json'],
    ['example12', 'hello-dist.spdx.json', 'hello-dist.spdx3.json'],
    ['example1', 'example1.spdx', 'example1.json'],
  ])('%s says the same in SPDX 2 and SPDX 3', async (folder, two, three) => {
    const [second, third] = [await read(`${folder}/${two}`), await read(`${folder}/${three}`)];

    expect(names(third)).toEqual(names(second));
    expect([second.schemaValid, third.schemaValid]).toEqual([true, true]);
    expect(third.document.format).toBe('spdx-json-ld');
  });
});
