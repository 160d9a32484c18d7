import type { Failure } from '@cradle/core/failure';
import type { FastifyRequest } from 'fastify';
import type { Upload } from './mount.ts';

/**
 * The bytes that came with a request: the raw body, or the field `file` of a multipart form. The stream was cut at
 * the limit, so an endless one costs no more than the limit.
 */
export async function readUpload(
  request: FastifyRequest,
  limit: number,
): Promise<Upload | { readonly failure: Failure }> {
  const upload = request.isMultipart() ? await fromForm(request, limit) : fromBody(request);
  if ('failure' in upload) {
    return upload;
  }
  return upload.bytes.length === 0 ? nothing('The file is empty.') : upload;
}

async function fromForm(
  request: FastifyRequest,
  limit: number,
): Promise<Upload | { readonly failure: Failure }> {
  // One byte more than is taken: the parser swallows what lies beyond its own limit for as long as it comes.
  const part = await request.file({ limits: { fileSize: limit + 1 } });
  if (part === undefined) {
    return nothing('The form has no file. Send it as the field "file".');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) {
      // Leaving the loop closes the stream, so nothing more is read.
      return tooLarge(limit);
    }
    chunks.push(chunk);
  }
  return {
    bytes: new Uint8Array(Buffer.concat(chunks)),
    fileName: part.filename === '' ? null : part.filename,
    mediaType: part.mimetype,
  };
}

function fromBody(request: FastifyRequest): Upload | { readonly failure: Failure } {
  const { body } = request;
  if (!(body instanceof Uint8Array)) {
    return nothing('Send the document as the body of the request.');
  }
  const { fileName } = (request.query ?? {}) as { readonly fileName?: unknown };
  return {
    bytes: body,
    fileName: typeof fileName === 'string' ? fileName : null,
    mediaType: request.headers['content-type'] ?? 'application/octet-stream',
  };
}

function tooLarge(limit: number): { readonly failure: Failure } {
  return {
    failure: {
      kind: 'tooLarge',
      limit: `${limit} bytes`,
      reason: `The file is larger than ${Math.floor(limit / 1_048_576)} MiB, the limit that CRADLE_MAX_SBOM_MB sets.`,
    },
  };
}

function nothing(message: string): { readonly failure: Failure } {
  return { failure: { kind: 'invalid', message, issues: [{ at: '', message }] } };
}
