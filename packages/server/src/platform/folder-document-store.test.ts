import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderDocumentStore } from './folder-document-store.ts';

const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cradle-documents-'));
});

describe('folderDocumentStore', () => {
  it('gives back exactly what was put, once however often it is put', async () => {
    const store = folderDocumentStore(folder);

    await Promise.all([1, 2, 3].map(() => store.put(Buffer.from('hello'))));

    expect(await store.put(Buffer.from('hello'))).toEqual({ sha256: HELLO, size: 5 });
    expect(Buffer.from((await store.get(HELLO)) ?? []).toString()).toBe('hello');
    expect(readdirSync(join(folder, '2c'))).toEqual([HELLO]);
  });

  it('refuses a document that was changed on disk', async () => {
    const store = folderDocumentStore(folder);
    await store.put(Buffer.from('hello'));
    writeFileSync(join(folder, '2c', HELLO), 'hullo');

    await expect(store.get(HELLO)).rejects.toThrow('changed on disk');
  });

  it('writes a document anew that was changed on disk and comes again', async () => {
    const store = folderDocumentStore(folder);
    await store.put(Buffer.from('hello'));
    writeFileSync(join(folder, '2c', HELLO), 'hullo');

    await store.put(Buffer.from('hello'));

    expect(Buffer.from((await store.get(HELLO)) ?? []).toString()).toBe('hello');
  });

  it('has nothing for an unknown hash, nor for a path in disguise', async () => {
    const store = folderDocumentStore(folder);

    expect(await store.get(HELLO)).toBeUndefined();
    expect(await store.get('../../etc/passwd')).toBeUndefined();
  });
});
