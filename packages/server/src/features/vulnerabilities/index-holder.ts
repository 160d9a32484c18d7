import { type OpenIndexFolder, openIndexFolder } from '@cradle/disk';

/** The vulnerability index in use, behind one name: who looks something up asks for it each time. */
export type IndexHolder = {
  /** `undefined` until the first index was opened. */
  current(): OpenIndexFolder | undefined;
  /** Opens the build that the folder names now. Throws when there is none or it cannot be read. */
  reload(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Holds the index of a folder.
 *
 * The build before the current one stays open until the next change: whoever began with it may finish with it.
 */
export function indexHolder(folder: string): IndexHolder {
  let current: OpenIndexFolder | undefined;
  let before: OpenIndexFolder | undefined;
  return {
    current: () => current,
    async reload() {
      const opened = await openIndexFolder(folder);
      if (!opened.ok) {
        throw new Error(opened.failure.message);
      }
      await before?.close();
      before = current;
      current = opened.value;
    },
    async close() {
      await before?.close();
      await current?.close();
      before = undefined;
      current = undefined;
    },
  };
}
