import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { documentReader } from './read-in-thread.ts';

/** Larger than what is read without a thread. */
function large(name: string): Uint8Array {
  const components = Array.from({ length: 6000 }, (_, at) => ({
    type: 'library',
    'bom-ref': `${name}-${at}`,
    name: `${name}-${at}`,
    version: '1.0.0',
    purl: `pkg:npm/${name}-${at}@1.0.0`,
  }));
  const text = JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    components,
  });
  return new TextEncoder().encode(text);
}

describe('reading large documents', () => {
  it('goes on with the next one in the same thread, one after the other', async () => {
    const read = documentReader({ bytes: 50_000_000 });
    expect(large('a').length).toBeGreaterThan(500_000);
    const first = await read(large('a'));
    const [second, third] = await Promise.all([read(large('b')), read(large('c'))]);
    const names = [first, second, third].map((one) => one.ok && one.value.components[0]?.name);
    expect(names).toEqual(['a-0', 'b-0', 'c-0']);
  });

  it('goes on after a refused one', async () => {
    const read = documentReader({ bytes: 2_000_000 });
    const bomb = await read(gzipSync(Buffer.alloc(20_000_000, 0x20)));
    expect(bomb).toMatchObject({ ok: false, failure: { kind: 'tooLarge' } });
    const spaces = await read(new Uint8Array(600_000).fill(0x20));
    expect(spaces).toMatchObject({ ok: false });
    expect((await read(large('d'))).ok).toBe(true);
  });
});
