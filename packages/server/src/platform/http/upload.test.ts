import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defineRoute } from '@cradle/contract';
import { ok } from '@cradle/core/shared';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AppDeps, createApp, mountRoute } from './app.ts';
import { json, on } from './mount.ts';

const LIMIT = 1_048_576;
/** What lies in buffers of the sockets and the kernel when the server says no. */
const UNDERWAY = 16 * LIMIT;

const takeFile = defineRoute({
  id: 'takeFile',
  method: 'POST',
  path: '/api/v1/files',
  needs: 'sboms.write',
  tag: 'SBOMs',
  summary: 'Says what came.',
  upload: ['application/json'],
  reply: z.object({ text: z.string(), fileName: z.string().nullable() }),
});

let app: FastifyInstance;
let port = 0;

beforeAll(async () => {
  const edge: AppDeps = {
    authenticate: () =>
      Promise.resolve({ id: 'key', name: 'build', kind: 'apiKey', role: 'engineer' }),
    maxUploadBytes: LIMIT,
    trustProxy: false,
    https: false,
    log: () => undefined,
  };
  app = await createApp(edge);
  const take = on(takeFile, ({ upload }) =>
    Promise.resolve(
      ok(json({ text: new TextDecoder().decode(upload.bytes), fileName: upload.fileName })),
    ),
  );
  mountRoute(app, edge, take);
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = portOf(app.server.address());
});
afterAll(async () => {
  await app.close();
});

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') {
    throw new Error('the server does not listen on a port');
  }
  return address.port;
}

type Reply = {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
  readonly sent: number;
};

/** Sends chunks as fast as the server takes them, until they end or the server answers. */
function send(headers: Record<string, string>, chunks: Iterable<Buffer>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    let answered = false;
    let sent = 0;
    const request = httpRequest({ port, host: '127.0.0.1', path: '/api/v1/files', method: 'POST' });
    for (const [name, value] of Object.entries(headers)) {
      request.setHeader(name, value);
    }
    request.on('response', (response) => {
      answered = true;
      void bodyOf(response).then((text) => {
        request.destroy();
        const type = response.headers['content-type'] ?? '';
        resolve({ status: response.statusCode ?? 0, type, body: JSON.parse(text), sent });
      }, reject);
    });
    // The server may close while we still send: what counts is whether it answered before.
    request.on('error', (error) => {
      if (!answered) {
        reject(error);
      }
    });
    const source = chunks[Symbol.iterator]();
    const next = (): void => {
      while (!answered) {
        const step = source.next();
        if (step.done === true) {
          request.end();
          return;
        }
        sent += step.value.length;
        if (!request.write(step.value)) {
          request.once('drain', next);
          return;
        }
      }
    };
    next();
  });
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function* endless(first = ''): Generator<Buffer> {
  yield Buffer.from(first);
  for (;;) {
    yield Buffer.alloc(65_536, 0x20);
  }
}

const FORM = 'multipart/form-data; boundary=limit';
const part = (field: string, fileName: string) =>
  `--limit\r\nContent-Disposition: form-data; name="${field}"; filename="${fileName}"\r\nContent-Type: application/json\r\n\r\n`;

describe('an upload', () => {
  it.each<[string, Record<string, string>, () => Iterable<Buffer>]>([
    ['never ends', { 'content-type': 'application/json' }, () => endless('{"a":')],
    ['never ends and is of no known type', { 'content-type': 'text/x-any' }, () => endless('a')],
    ['never ends within a form', { 'content-type': FORM }, () => endless(part('file', 'a.json'))],
    [
      'says that it is larger than the limit',
      { 'content-type': 'application/json', 'content-length': String(LIMIT + 1) },
      () => [Buffer.from('{')],
    ],
    [
      'is one byte over the limit',
      { 'content-type': 'application/json' },
      () => [Buffer.alloc(LIMIT + 1, 0x20)],
    ],
  ])('that %s is refused with a problem, soon, and without being kept', async (_c, headers, of) => {
    const started = performance.now();

    const { status, type, body, sent } = await send(headers, of());

    expect(status).toBe(413);
    expect(type).toContain('application/problem+json');
    expect(body).toMatchObject({ status: 413 });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(sent).toBeLessThan(LIMIT + UNDERWAY);
  });

  it('that is one byte over the limit within a form is told the limit and the setting', async () => {
    const form = [Buffer.from(part('file', 'a.json')), Buffer.alloc(LIMIT + 1, 0x20)];

    const { status, body } = await send({ 'content-type': FORM }, [
      ...form,
      Buffer.from('\r\n--limit--\r\n'),
    ]);

    expect(status).toBe(413);
    expect(JSON.stringify(body)).toContain('CRADLE_MAX_SBOM_MB');
  });

  it('within a form may be as large as the limit', async () => {
    const whole = [
      Buffer.from(part('file', 'a.json')),
      Buffer.alloc(LIMIT, 0x20),
      Buffer.from('\r\n--limit--\r\n'),
    ];

    expect(await send({ 'content-type': FORM }, whole)).toMatchObject({ status: 200 });
  });

  it('as large as the limit is taken', async () => {
    const whole = Buffer.alloc(LIMIT, 0x20);

    const { status } = await send({ 'content-type': 'application/json' }, [whole]);

    expect(status).toBe(200);
  });

  it('comes as the field "file" of a form, byte for byte and with its name', async () => {
    const form = Buffer.from(`${part('file', 'bom.json')}{ "a" : 1 }\n\r\n--limit--\r\n`);

    const { status, body } = await send({ 'content-type': FORM }, [form]);

    expect([status, body]).toEqual([200, { text: '{ "a" : 1 }\n', fileName: 'bom.json' }]);
  });

  it('without a file in its form is refused and told what to send', async () => {
    const form = Buffer.from(
      '--limit\r\nContent-Disposition: form-data; name="other"\r\n\r\nx\r\n--limit--\r\n',
    );

    const { status, body } = await send({ 'content-type': FORM }, [form]);

    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain('\\"file\\"');
  });
});
