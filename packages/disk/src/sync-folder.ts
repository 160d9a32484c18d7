import { open } from 'node:fs/promises';

/** Brings a folder's list of names to the disk, so that a file renamed in it is there after a crash. Throws what the system says. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
