import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from './input/limits.ts';
import { scanJson } from './input/scan-json.ts';
import { readSbom } from './read-sbom.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const bom = (components: unknown, more: object = {}) =>
  JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components, ...more });
const XML = (body: string) => `<?xml version="1.0"?>${body}`;
const NS = 'xmlns="http://cyclonedx.org/schema/bom/1.6"';

describe('hostile input is refused with a clear answer', () => {
  it.each([
    ['an empty document', bytes('  \n'), 'notRecognised'],
    ['something else', bytes('hello world'), 'notRecognised'],
    ['JSON of something else', bytes('{"name":"x"}'), 'notRecognised'],
    ['half a document', bytes('{"bomFormat":"CycloneDX","specVersion":"1.6","comp'), 'notReadable'],
    ['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 'notReadable'],
    ['a version that is none', bytes(bom([]).replace('1.6', '9.9')), 'unsupportedVersion'],
    [
      'the same name twice in one object',
      bytes(
        '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[],"components":[{"type":"library","name":"x"}]}',
      ),
      'hostile',
    ],
    [
      'the same name twice, once escaped',
      bytes('{"bomFormat":"CycloneDX","specVersion":"1.6","\\u0073pecVersion":"1.5"}'),
      'hostile',
    ],
    [
      'nesting without end',
      bytes('{"bomFormat":"CycloneDX","specVersion":"1.6","x":' + '['.repeat(100_000)),
      'tooDeep',
    ],
    ['gzip inside gzip', gzipSync(gzipSync('{}')), 'hostile'],
    ['gzip that ends in the middle', gzipSync(bom([])).subarray(0, 40), 'notReadable'],
    ['XML that is not well-formed', bytes(XML(`<bom ${NS}><components></bom>`)), 'notReadable'],
    ['XML of something else', bytes(XML('<html/>')), 'notRecognised'],
    [
      'an entity that would expand to gigabytes',
      bytes(
        XML(
          `<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><bom ${NS}>&b;</bom>`,
        ),
      ),
      'hostile',
    ],
    [
      'an entity that would read a file',
      bytes(XML(`<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/passwd">]><bom ${NS}>&x;</bom>`)),
      'hostile',
    ],
    [
      'XML elements without end',
      bytes(
        XML(`<bom ${NS}>${'<components><component type="library"><name>x</name>'.repeat(5000)}`),
      ),
      'tooDeep',
    ],
  ])('%s', async (_what, input, kind) => {
    const reading = await readSbom(input);

    expect(reading.ok ? 'read' : reading.failure.kind).toBe(kind);
  });

  it('a compression bomb costs no more than the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20));

    const reading = await readSbom(bomb, { limits: { bytes: 1024 * 1024 } });

    expect(reading.ok ? 'read' : reading.failure.kind).toBe('tooLarge');
  });

  it('more components than the limit', async () => {
    const many = bom(Array.from({ length: 30 }, (_, n) => ({ type: 'library', name: `c${n}` })));

    const reading = await readSbom(bytes(many), { limits: { components: 20 } });

    expect(reading.ok ? 'read' : reading.failure.kind).toBe('tooLarge');
  });

  it('prototype keys pollute nothing', async () => {
    const reading = await readSbom(
      bytes(
        '{"bomFormat":"CycloneDX","specVersion":"1.6","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"components":[{"type":"library","name":"x","__proto__":{"purl":"pkg:npm/evil@1"}}]}',
      ),
    );

    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(reading.ok && reading.value.document.components[0]?.purl).toBeNull();
  });

  it('circular dependencies and nesting do no harm', async () => {
    const reading = await readSbom(
      bytes(
        bom(
          [
            { type: 'library', name: 'a', 'bom-ref': 'a' },
            { type: 'library', name: 'b', 'bom-ref': 'b' },
          ],
          {
            dependencies: [
              { ref: 'a', dependsOn: ['b'] },
              { ref: 'b', dependsOn: ['a'] },
            ],
          },
        ),
      ),
    );

    expect(reading.ok && reading.value.document.dependencies).toHaveLength(2);
  });
});

describe('what can be read is taken, what could not is listed', () => {
  it('keeps a component whose package URL cannot be read, and says where', async () => {
    const reading = await readSbom(
      bytes(bom([{ type: 'library', name: 'a', version: '1', purl: 'not a purl' }])),
    );

    expect(reading.ok && reading.value.document.components[0]).toMatchObject({
      name: 'a',
      purl: null,
    });
    expect(reading.ok && reading.value.problems).toContainEqual(
      expect.objectContaining({ at: '/components/0/purl', severity: 'warning' }),
    );
  });

  it('names the place of an unknown reference', async () => {
    const reading = await readSbom(
      bytes(
        bom([{ type: 'library', name: 'a', 'bom-ref': 'a' }], {
          dependencies: [{ ref: 'a', dependsOn: ['gone'] }],
        }),
      ),
    );

    expect(reading.ok && reading.value.problems[0]).toMatchObject({
      at: '/dependencies/0/dependsOn/0',
      severity: 'error',
    });
  });

  it('keeps names that look like paths or markup as text, and warns', async () => {
    const reading = await readSbom(
      bytes(
        bom([
          { type: 'library', name: '../../etc/passwd' },
          { type: 'library', name: '<script>alert(1)</script>' },
        ]),
      ),
    );

    expect(
      reading.ok && reading.value.document.components.map((component) => component.name),
    ).toEqual(['../../etc/passwd', '<script>alert(1)</script>']);
    expect(reading.ok && reading.value.problems.map((problem) => problem.at)).toEqual([
      '/components/0/name',
      '/components/1/name',
    ]);
  });

  it('tells two components of one ref apart', async () => {
    const reading = await readSbom(
      bytes(
        bom([
          { type: 'library', name: 'a', 'bom-ref': 'x' },
          { type: 'library', name: 'b', 'bom-ref': 'x' },
        ]),
      ),
    );

    const refs = reading.ok
      ? reading.value.document.components.map((component) => component.ref)
      : [];
    expect(new Set(refs).size).toBe(2);
  });

  it('flattens nested components and keeps their places', async () => {
    const reading = await readSbom(
      bytes(
        bom([
          {
            type: 'library',
            name: 'outer',
            components: [
              { type: 'library', name: 'inner', components: [{ type: 'library', name: 'core' }] },
            ],
          },
        ]),
      ),
    );

    expect(
      reading.ok && reading.value.document.components.map(({ name, at }) => `${name} ${at}`),
    ).toEqual([
      'outer /components/0',
      'inner /components/0/components/0',
      'core /components/0/components/0/components/0',
    ]);
  });

  it('reads gzip as what is inside', async () => {
    const reading = await readSbom(gzipSync(bom([{ type: 'library', name: 'a' }])));

    expect(reading.ok && reading.value.document.components).toHaveLength(1);
  });
});

describe('scanJson', () => {
  it('finds nothing in what JSON.stringify writes, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(scanJson(text, DEFAULT_LIMITS.depth)).toEqual({ tooDeepAt: null, duplicates: [] });
      }),
    );
  });

  it('finds any name put in twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), (name, value) => {
        const member = `${JSON.stringify(name)}:${JSON.stringify(value)}`;
        expect(scanJson(`{"a":[{${member},"b":1,${member}}]}`, 200).duplicates).toHaveLength(
          name === 'b' ? 2 : 1,
        );
      }),
    );
  });

  it('gives the JSON Pointer, escaped', () => {
    expect(scanJson('{"a/b":[0,{"c~d":{"e":1,"e":2}}]}', 200).duplicates).toEqual([
      '/a~1b/1/c~0d/e',
    ]);
  });
});

it('never throws, whatever the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.string().map(bytes),
        fc
          .json()
          .map((text) =>
            bytes(`{"bomFormat":"CycloneDX","specVersion":"1.5","components":${text}}`),
          ),
      ),
      async (input) => {
        const reading = await readSbom(input);
        expect(typeof reading.ok).toBe('boolean');
      },
    ),
    { numRuns: 150 },
  );
});
