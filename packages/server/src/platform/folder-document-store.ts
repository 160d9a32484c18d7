import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '@cradle/disk';
import { insertDocument } from './db/document.repository.ts';
import type { DocumentStore } from './documents.ts';

/**
 * Documents in a folder, by hash: `ab/abcdef…`. A file is written beside its place, synced and renamed, so that it is
 * whole or not there; the folder is synced too, since the database will say that the document is there.
 */
export function folderDocumentStore(folder: string): DocumentStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    async put(bytes) {
      const sha256 = hashOf(bytes);
      const path = pathOf(sha256);
      if (!(await holds(path, sha256))) {
        await writeWhole(path, bytes);
      }
      return { sha256, size: bytes.length };
    },
    register: insertDocument,
    async get(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) {
        return undefined;
      }
      const bytes = await readFile(pathOf(sha256)).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
          return undefined;
        }
        throw error;
      });
      if (bytes !== undefined && hashOf(bytes) !== sha256) {
        throw new Error(`the stored document ${sha256} was changed on disk`);
      }
      return bytes;
    },
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether the file is there and whole; one that was changed on disk is written anew. */
async function holds(path: string, sha256: string): Promise<boolean> {
  return readFile(path).then(
    (bytes) => hashOf(bytes) === sha256,
    () => false,
  );
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  if ((await mkdir(folder, { recursive: true })) !== undefined) {
    await syncFolder(dirname(folder));
  }
  const beside = `${path}.${process.pid}.${performance.now()}.part`;
  const handle = await open(beside, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    await rename(beside, path);
    await syncFolder(folder);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}
