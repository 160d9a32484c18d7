/** The part of yauzl 3 that is used here; the package ships no types. */
declare module 'yauzl' {
  export type Entry = {
    readonly fileName: Buffer;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly compressionMethod: number;
    readonly crc32: number;
    isEncrypted(): boolean;
  };
  export type LocalFileHeader = { readonly fileDataStart: number };
  export type ZipFile = {
    readonly entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    readLocalFileHeaderPromise(
      entry: Entry,
      options: { readonly minimal: true },
    ): Promise<LocalFileHeader>;
    close(): void;
  };
  export function openPromise(
    path: string,
    options: {
      readonly lazyEntries: true;
      readonly autoClose: boolean;
      readonly decodeStrings: false;
    },
  ): Promise<ZipFile>;
}
