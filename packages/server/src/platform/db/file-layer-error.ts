/** Codes of WASI, which PGlite's file layer uses whatever the operating system. Source: wasi_snapshot_preview1, errno. */
const REASONS: ReadonlyMap<unknown, string> = new Map([
  [2, 'permission denied'],
  [19, 'the disk quota is used up'],
  [29, 'the disk reports an input/output error'],
  [33, 'too many files are open'],
  [51, 'no space is left on the disk'],
  [63, 'the operation is not permitted'],
  [69, 'the file system is read-only'],
]);

/** What was thrown, as an error with words: PGlite's file layer throws plain objects that hold only a number. */
export function errorInWords(thrown: unknown): Error {
  if (thrown instanceof Error) {
    return thrown;
  }
  if (typeof thrown === 'object' && thrown !== null && 'errno' in thrown) {
    const { errno } = thrown;
    return new Error(REASONS.get(errno) ?? `the file system answered with error ${String(errno)}`);
  }
  return new Error(String(thrown));
}
