import { unzipSync } from 'fflate';
import { fail, ok, type Result } from '../shared/index.ts';

const MOST_FILES = 20_000;
const MOST_BYTES = 1024 * 1024 * 1024;
const SAFE_PATH = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

/**
 * Unpacks a case file within limits: at most 20,000 files and 1 GiB, no path that leads elsewhere, none twice.
 * Fails with one sentence.
 */
export function unpackCaseFile(zip: Uint8Array): Result<ReadonlyMap<string, Uint8Array>, string> {
  const seen = new Set<string>();
  let bytes = 0;
  let problem: string | undefined;
  try {
    const files = unzipSync(zip, {
      filter({ name, originalSize }) {
        bytes += originalSize;
        problem ??= refusal(name, seen, bytes);
        seen.add(name);
        return problem === undefined;
      },
    });
    return problem === undefined ? ok(new Map(Object.entries(files))) : fail(problem);
  } catch (error) {
    return fail(`it is no ZIP that can be read: ${error instanceof Error ? error.message : ''}`);
  }
}

function refusal(name: string, seen: ReadonlySet<string>, bytes: number): string | undefined {
  if (!SAFE_PATH.test(name)) {
    return `it holds a path that no case file has: ${JSON.stringify(name.slice(0, 100))}`;
  }
  if (seen.has(name)) {
    return `it holds ${name} twice`;
  }
  return seen.size >= MOST_FILES || bytes > MOST_BYTES
    ? 'it is larger than any case file: more than 20,000 files or 1 GiB'
    : undefined;
}
