import { describe, expect, it } from 'vitest';
import { errorInWords } from './file-layer-error.ts';

describe('an error of the embedded database', () => {
  it.each<[unknown, string]>([
    [{ name: 'ErrnoError', errno: 51 }, 'no space is left on the disk'],
    [{ name: 'ErrnoError', errno: 69 }, 'the file system is read-only'],
    [{ name: 'ErrnoError', errno: 8 }, 'the file system answered with error 8'],
    [new Error('relation "x" does not exist'), 'relation "x" does not exist'],
    ['stopped', 'stopped'],
  ])('%j is said as "%s"', (thrown, words) => {
    expect(errorInWords(thrown).message).toBe(words);
  });
});
