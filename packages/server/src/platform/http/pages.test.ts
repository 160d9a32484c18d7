import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { servePages } from './pages.ts';

const SCRIPT = `console.log(${JSON.stringify('calm '.repeat(2_000))});`;

let folder = '';
let app: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cradle-pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Cradle</title>');
  await writeFile(join(folder, 'assets', 'main-abc.js'), SCRIPT);
  app = await createApp({
    authenticate: () => Promise.resolve(null),
    maxUploadBytes: 1_048_576,
    trustProxy: false,
    https: false,
    log: () => undefined,
  });
  await servePages(app, folder);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

describe('the pages of the user interface', () => {
  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('go out compressed by %s to whoever takes it', async (encoding, unpack) => {
    const reply = await app.inject({
      url: '/assets/main-abc.js',
      headers: { 'accept-encoding': encoding },
    });

    expect(reply.headers['content-encoding']).toBe(encoding);
    expect(reply.headers.vary).toBe('accept-encoding');
    expect(reply.rawPayload.length).toBeLessThan(SCRIPT.length / 10);
    expect(unpack(reply.rawPayload).toString()).toBe(SCRIPT);
  });

  it('go out as they are to whoever asks for nothing else, kept where the name holds a hash', async () => {
    const reply = await app.inject({ url: '/assets/main-abc.js' });

    expect(reply.headers['content-encoding']).toBeUndefined();
    expect(reply.body).toBe(SCRIPT);
    expect(reply.headers['cache-control']).toContain('immutable');
  });

  it('answer each address of the interface with the page, and a missing file with a problem', async () => {
    const [page, missing] = await Promise.all([
      app.inject({ url: '/cases/0199?tab=log' }),
      app.inject({ url: '/assets/gone.js' }),
    ]);

    expect(page.body).toContain('<title>Cradle</title>');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(missing.statusCode).toBe(404);
    expect(missing.headers['content-type']).toContain('application/problem+json');
  });

  it('count apart from the requests that compute, which are fewer a minute', async () => {
    const limits = await Promise.all(
      ['/assets/main-abc.js', '/'].map(async (url) => (await app.inject({ url })).headers),
    );

    expect(limits.map((headers) => Number(headers['x-ratelimit-limit']))).toEqual([12_000, 1200]);
    expect(Number(limits[1]?.['x-ratelimit-remaining'])).toBeGreaterThan(1190);
  });
});
