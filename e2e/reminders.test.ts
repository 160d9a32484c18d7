import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ApiClient } from './api-client.ts';
import { type RunningCradle, startCradle } from './running-cradle.ts';

const CASES = 12;
/** Early warning and notification of each case begin to run when it is opened. */
const REMINDERS = CASES * 2;
/** Moments after a start at which the server is killed, in ms: while it sends, and while it mails. */
const KILLED_AFTER = [0, 40, 150, 400, 900];

let smtp: SMTPServer;
/** Message-IDs of the reminders that arrived, in order. */
const received: string[] = [];
let port = 0;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const id = /^Message-ID: <([^>]+)>/im.exec(Buffer.concat(chunks).toString())?.[1];
        received.push(id ?? 'a mail without an id');
        done();
      });
    },
  });
  // A client that is killed breaks its connection.
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    smtp.listen(0, '127.0.0.1', resolve);
  });
  const address = smtp.server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => {
  smtp.close();
});

const start = (dataFolder?: string): Promise<RunningCradle> =>
  startCradle({
    ...(dataFolder === undefined ? {} : { dataFolder }),
    env: { CRADLE_SMTP_URL: `smtp://127.0.0.1:${port}`, CRADLE_MAIL_FROM: 'cradle@acme.example' },
  });
const signIn = async (url: string) => {
  const client = new ApiClient(url);
  await client.json('POST', '/api/v1/session', {
    body: { email: 'ada@acme.example', password: 'a calm long sentence' },
  });
  return client;
};
const remindersOf = async (client: ApiClient): Promise<string[]> => {
  const { items } = await client.json('GET', '/api/v1/notices?limit=500');
  return (Array.isArray(items) ? items : [])
    .filter((one: unknown) => Reflect.get(Object(one), 'kind') === 'reminder')
    .map((one: unknown) => String(Reflect.get(Object(one), 'id')));
};

it('a server killed at any moment loses no reminder and doubles none', async () => {
  let server = await start();
  const owner = new ApiClient(server.url);
  await owner.setUp(server.ownerLink());
  const product = await owner.json('POST', '/api/v1/products', {
    body: { name: 'Gateway', type: 'software' },
  });
  for (let number = 1; number <= CASES; number += 1) {
    await owner.json('POST', '/api/v1/cases', {
      body: {
        kind: 'exploitedVulnerability',
        title: `Attack ${number}`,
        productIds: [product['id']],
        becameAwareAt: new Date(Date.now() - 60_000).toISOString().replace(/\.\d+Z$/, 'Z'),
        awarenessReason: 'Seen in logs.',
      },
    });
  }
  await server.stop('SIGKILL');

  for (const ms of KILLED_AFTER) {
    server = await start(server.dataFolder);
    await new Promise((resolve) => setTimeout(resolve, ms));
    await server.stop('SIGKILL');
  }

  server = await start(server.dataFolder);
  const client = await signIn(server.url);
  await expect
    .poll(async () => (await remindersOf(client)).length, { timeout: 90_000 })
    .toBe(REMINDERS);
  const wanted = (await remindersOf(client)).map((id) => `notice-${id}@acme.example`);
  await expect
    .poll(() => wanted.filter((id) => !received.includes(id)), { timeout: 120_000, interval: 500 })
    .toEqual([]);
  expect(received.filter((id) => !wanted.includes(id))).toEqual([]);
  // A mail that the server took and whose sender was killed before it could note that comes again, with the same id:
  // that is where "exactly once" ends. At most one is under way when the server is killed.
  expect(received.length - new Set(received).size).toBeLessThanOrEqual(KILLED_AFTER.length + 1);
  await server.stop();
  server.cleanUp();
});
