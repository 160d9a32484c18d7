import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSbom } from '../read-sbom.ts';
import { WRITABLE_FORMS, writeSbom } from './write-sbom.ts';

const PROVENANCE = {
  id: '3e671687-395b-41f5-a30f-a58921a69b79',
  writtenAt: '2026-11-23T10:00:00Z',
  toolVersion: '0.1.0',
};
const SOURCES = [
  'demo/proton-bridge-1.8.0.cdx.json',
  'sbom/spdx/SPDXTagExample-v2.3.spdx',
  'sbom/spdx/example8/examplemaven-0.0.1.spdx3.json',
];
const read = async (bytes: Uint8Array) => {
  const reading = await readSbom(bytes);
  if (!reading.ok) {
    throw new Error(reading.failure.message);
  }
  return reading.value;
};

describe.each(WRITABLE_FORMS)('written as %s', (form) => {
  it.each(SOURCES)('%s is valid and says the same', async (path) => {
    const source = await read(
      readFileSync(new URL(`../../../../../fixtures/${path}`, import.meta.url)),
    );
    const written = writeSbom(source.document, form, PROVENANCE);
    if (!written.ok) {
      throw new Error(written.failure);
    }

    const back = await read(new TextEncoder().encode(written.value.text));

    const shown = (document: typeof back.document) =>
      document.components
        .map(({ purl, name, version }) => purl ?? `${name} ${version ?? ''}`)
        .sort();
    expect(back.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(shown(back.document)).toEqual(shown(source.document));
  });
});

it('names the forms there are when asked for another', async () => {
  const source = await read(
    readFileSync(
      new URL('../../../../../fixtures/demo/proton-bridge-1.8.0.cdx.json', import.meta.url),
    ),
  );

  expect(writeSbom(source.document, 'word-document', PROVENANCE)).toMatchObject({
    ok: false,
    failure: expect.stringContaining('cyclonedx-1.6-json') as string,
  });
});
