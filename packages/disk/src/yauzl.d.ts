/** The part of yauzl 3 that is used here; the package ships no types. */
declare module 'yauzl' {
  export type Entry = {
    readonly fileName: Buffer;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly compressionMethod: number;
    readonly crc32: number;
    readonly relativeOffsetOfLocalHeader: number;
    isEncrypted(): boolean;
  };
  export type ZipFile = { eachEntry(): AsyncIterable<Entry> };
  export function fromBufferPromise(
    buffer: Buffer,
    options: {
      readonly lazyEntries: true;
      readonly autoClose: boolean;
      readonly decodeStrings: false;
    },
  ): Promise<ZipFile>;
}
