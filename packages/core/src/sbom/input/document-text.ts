import { Gunzip } from 'fflate';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { SbomRefusal } from '../document.ts';
import type { SbomLimits } from './limits.ts';

const GZIP_INPUT_CHUNK = 65_536;

/**
 * The text of a document: unpacked where it is gzip, and UTF-8 without doubt.
 *
 * Unpacking stops at the limit, so that a compression bomb costs no more than the limit. A byte-order mark is
 * dropped; UTF-16 with a mark is read, since some Windows tools write it.
 *
 * Fails `tooLarge`, `hostile` (gzip within gzip), `notReadable` (broken gzip, invalid UTF-8).
 */
export function documentText(bytes: Uint8Array, limits: SbomLimits): Result<string, SbomRefusal> {
  const plain = isGzip(bytes) ? unpacked(bytes, limits.bytes) : ok(bytes);
  if (!plain.ok) {
    return plain;
  }
  if (plain.value.length > limits.bytes) {
    return fail(tooLarge(limits.bytes));
  }
  if (isGzip(plain.value)) {
    return fail({
      kind: 'hostile',
      message: 'The document is gzip inside gzip. Pack it once at most.',
      at: null,
    });
  }
  return decoded(plain.value);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unpacked(bytes: Uint8Array, limit: number): Result<Uint8Array, SbomRefusal> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const end = { met: false };
  const gunzip = new Gunzip((chunk, final) => {
    size += chunk.length;
    end.met = final;
    if (size <= limit) {
      chunks.push(chunk);
    }
  });
  try {
    for (let from = 0; from < bytes.length && size <= limit; from += GZIP_INPUT_CHUNK) {
      const to = Math.min(bytes.length, from + GZIP_INPUT_CHUNK);
      gunzip.push(bytes.subarray(from, to), to === bytes.length);
    }
  } catch {
    return fail({
      kind: 'notReadable',
      message: 'The document is not whole gzip: it is damaged or cut off. Send it again.',
      at: null,
    });
  }
  if (size > limit) {
    return fail(tooLarge(limit));
  }
  if (!end.met) {
    return fail({
      kind: 'notReadable',
      message: 'The gzip ends in the middle. Send it again.',
      at: null,
    });
  }
  return ok(joined(chunks, size));
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function decoded(bytes: Uint8Array): Result<string, SbomRefusal> {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return fail({
      kind: 'notReadable',
      message: `The document is not valid ${encoding.toUpperCase()}. Save it as UTF-8.`,
      at: null,
    });
  }
}

function tooLarge(limit: number): SbomRefusal {
  return {
    kind: 'tooLarge',
    message: `The document is larger than ${Math.floor(limit / 1_048_576)} MiB unpacked, the limit here.`,
    at: null,
  };
}
