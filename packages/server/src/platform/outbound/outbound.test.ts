import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OutboundRequest, openOutbound } from './outbound.ts';

type Play = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let base = '';
let host = '';
let folder = '';
let play: Play = () => undefined;
const seen: IncomingMessage[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    play(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  base = `http://${host}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cradle-outbound-'));
  seen.length = 0;
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

function ask(over: Partial<OutboundRequest> = {}, idleLimitMs = 5_000) {
  return openOutbound({ version: '1.2.3', allowedHosts: [host], idleLimitMs }).fetch({
    source: `${base}/feed.json`,
    into: join(folder, 'feed.json'),
    maxBytes: 1000,
    timeLimitMs: 5_000,
    known: null,
    ...over,
  });
}

async function reason(asked: ReturnType<typeof ask>): Promise<string> {
  const outcome = await asked;
  return outcome.ok ? `came: ${outcome.value.kind}` : outcome.failure.reason;
}

describe('openOutbound', () => {
  it('brings a file whole, with its hash, under our own name', async () => {
    play = (_request, response) => response.setHeader('etag', '"a"').end('hello');

    const outcome = await ask();

    expect(outcome).toEqual({
      ok: true,
      value: {
        kind: 'fetched',
        path: join(folder, 'feed.json'),
        size: 5,
        sha256: createHash('sha256').update('hello').digest('hex'),
        validators: { etag: '"a"', lastModified: null },
      },
    });
    expect(await readFile(join(folder, 'feed.json'), 'utf8')).toBe('hello');
    expect(seen[0]?.headers['user-agent']).toBe('Cradle/1.2.3');
  });

  it('asks whether a known file changed, and keeps it when it did not', async () => {
    play = (request, response) => {
      response.statusCode = request.headers['if-none-match'] === '"a"' ? 304 : 200;
      response.end();
    };

    expect(await ask({ known: { etag: '"a"', lastModified: null } })).toEqual({
      ok: true,
      value: { kind: 'unchanged' },
    });
  });

  it.each<{ case: string; play: Play; want: string; over?: Partial<OutboundRequest> }>([
    {
      case: 'a refusal is shown with its status',
      play: (_request, response) => response.writeHead(403).end('no'),
      want: 'answered with status 403',
    },
    {
      case: 'a server that never answers',
      play: () => undefined,
      over: { timeLimitMs: 200 },
      want: 'did not answer in the time allowed',
    },
    {
      case: 'an announced size over the limit',
      play: (_request, response) => response.setHeader('content-length', 5000).write('x'),
      want: 'is larger than the 1 MiB allowed',
    },
    {
      case: 'an endless stream',
      play: (_request, response) => {
        const timer = setInterval(() => response.write('y'.repeat(400)), 5);
        response.on('close', () => {
          clearInterval(timer);
        });
      },
      want: 'is larger than the 1 MiB allowed',
    },
    {
      case: 'a stream that drips beyond the time allowed',
      play: (_request, response) => {
        const timer = setInterval(() => response.write('z'), 20);
        response.on('close', () => {
          clearInterval(timer);
        });
      },
      over: { timeLimitMs: 300 },
      want: 'did not finish in the time allowed',
    },
    {
      case: 'a redirect to another host',
      play: (_request, response) =>
        response.writeHead(302, { location: 'http://localhost:1/elsewhere' }).end(),
      want: 'redirects to a host that the settings do not name',
    },
    {
      case: 'a redirect to a file of this machine',
      play: (_request, response) =>
        response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      want: 'redirects to a host that the settings do not name',
    },
    {
      case: 'a redirect in a circle',
      play: (_request, response) => response.writeHead(302, { location: '/feed.json' }).end(),
      want: 'redirects more than 5 times',
    },
  ])('$case leaves nothing behind', async ({ play: how, want, over }) => {
    play = how;

    expect(await reason(ask(over))).toBe(want);
    expect(await readdir(folder)).toEqual([]);
  });

  it('gives up on a server that stands still', async () => {
    play = (_request, response) => response.write('x');

    expect(await reason(ask({}, 100))).toBe('stopped sending');
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not take a file that was cut off', async () => {
    play = (_request, response) => {
      response.setHeader('content-length', 10);
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    };

    expect(await reason(ask())).toMatch(/^broke off: /);
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves the old file where the new one fails', async () => {
    await writeFile(join(folder, 'feed.json'), 'old');
    play = (_request, response) => response.end('x'.repeat(2000));

    expect(await reason(ask())).toBe('is larger than the 1 MiB allowed');
    expect(await readFile(join(folder, 'feed.json'), 'utf8')).toBe('old');
  });

  it('follows a redirect within the allowed hosts', async () => {
    play = (request, response) =>
      request.url === '/feed.json'
        ? response.writeHead(302, { location: '/moved' }).end()
        : response.end('there');

    await ask();

    expect(await readFile(join(folder, 'feed.json'), 'utf8')).toBe('there');
  });

  it("sends a mirror's user and password as HTTP does, and shows them to nobody", async () => {
    play = (request, response) =>
      response.writeHead(request.headers.authorization === undefined ? 401 : 403).end();

    const refused = await ask({ source: `http://us%40er:p%3Ass@${host}/feed.json` });

    expect(seen[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('us@er:p:ss').toString('base64')}`,
    );
    expect(refused).toEqual({
      ok: false,
      failure: { source: `${base}/feed.json`, reason: 'answered with status 403', status: 403 },
    });
  });

  it('does not call a host that the settings do not name', async () => {
    expect(await reason(ask({ source: 'https://example.invalid/x' }))).toBe(
      'the host is not one that the settings name',
    );
  });

  it('copies a local file in, and knows it again while it is unchanged', async () => {
    const source = join(folder, 'given.json');
    await writeFile(source, 'local');

    const first = await ask({ source });
    const known = first.ok && first.value.kind === 'fetched' ? first.value.validators : null;

    expect(await readFile(join(folder, 'feed.json'), 'utf8')).toBe('local');
    expect(await ask({ source, known })).toEqual({ ok: true, value: { kind: 'unchanged' } });
    expect(await reason(ask({ source: join(folder, 'absent') }))).toBe('is not there');
    expect(await reason(ask({ source: folder }))).toBe('is not a file');
  });
});
