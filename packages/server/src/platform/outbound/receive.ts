import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '@cradle/core/shared';
import { syncFolder } from '@cradle/disk';
import { shownAddress } from './address.ts';

/** Why nothing came: the address or path, the reason as a part of a sentence, and the HTTP status if there was one. */
export type OutboundFailure = {
  readonly source: string;
  readonly reason: string;
  readonly status: number | null;
};

/** A file that was received whole: its path, size in bytes and SHA-256 (lower-case hex). */
export type Received = { readonly path: string; readonly size: number; readonly sha256: string };

type Target = { readonly source: string; readonly into: string; readonly maxBytes: number };

/** Streams a reply into a file. It appears under its name only when it is whole and on the disk. */
export async function receive(
  response: Response,
  target: Target,
  limits: { readonly limit: AbortSignal; readonly idleLimitMs: number },
): Promise<Result<Received, OutboundFailure>> {
  if (response.body === null) {
    return fail({
      source: shownAddress(target.source),
      reason: 'sent nothing',
      status: response.status,
    });
  }
  const announced = Number(response.headers.get('content-length') ?? '0');
  if (announced > target.maxBytes) {
    await response.body.cancel();
    return fail({
      source: shownAddress(target.source),
      reason: tooLarge(target),
      status: response.status,
    });
  }
  return write(withIdleLimit(response.body, limits), target);
}

/** Copies a local file in, under the same rules. */
export function copyIn(path: string, target: Target): Promise<Result<Received, OutboundFailure>> {
  return write(createReadStream(path), target);
}

class Given extends Error {}

async function write(
  chunks: AsyncIterable<Uint8Array>,
  target: Target,
): Promise<Result<Received, OutboundFailure>> {
  const partial = `${target.into}.${randomUUID()}.partial`;
  const hash = createHash('sha256');
  let size = 0;
  try {
    await mkdir(dirname(target.into), { recursive: true });
    const handle = await open(partial, 'wx');
    try {
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size > target.maxBytes) {
          throw new Given(tooLarge(target));
        }
        hash.update(chunk);
        await handle.writeFile(chunk);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, target.into);
    await syncFolder(dirname(target.into));
  } catch (error) {
    await rm(partial, { force: true });
    return fail({ source: shownAddress(target.source), reason: describe(error), status: null });
  }
  return ok({ path: target.into, size, sha256: hash.digest('hex') });
}

/** Ends a stream that stands still, or that takes longer than allowed in all. */
async function* withIdleLimit(
  body: ReadableStream<Uint8Array>,
  limits: { readonly limit: AbortSignal; readonly idleLimitMs: number },
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const part = await within(reader.read(), limits);
      if (part.done) {
        return;
      }
      yield part.value;
    }
  } finally {
    // Not awaited: a server that stands still would be waited for again.
    void reader.cancel().catch(() => undefined);
  }
}

async function within<T>(
  work: Promise<T>,
  limits: { readonly limit: AbortSignal; readonly idleLimitMs: number },
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const idle = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Given('stopped sending'));
    }, limits.idleLimitMs);
  });
  try {
    return await Promise.race([work, idle]);
  } catch (error) {
    throw limits.limit.aborted ? new Given('did not finish in the time allowed') : error;
  } finally {
    clearTimeout(timer);
  }
}

function describe(error: unknown): string {
  if (error instanceof Given) {
    return error.message;
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  const message = error instanceof Error ? error.message : 'failed';
  return `broke off: ${cause === '' ? message : cause}`;
}

function tooLarge(target: Target): string {
  return `is larger than the ${Math.ceil(target.maxBytes / 1_048_576)} MiB allowed`;
}
