import { ROLE_PERMISSIONS, routes } from '@cradle/contract';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppDeps, createApp, mountRoute } from '../../platform/http/app.ts';
import { newUuid } from '../../platform/ids.ts';
import { authenticate, ownerToken, type PeopleDeps, peopleRoutes } from './index.ts';

let t: TestDatabase;
let app: FastifyInstance;
let people: PeopleDeps;
beforeAll(async () => {
  t = await testDatabase();
});
afterAll(() => t.close());

const PASSWORD = 'correct horse battery';

beforeEach(async () => {
  await t.truncate();
  people = {
    db: t.db,
    engine: t.engine,
    version: '0',
    auth: { secret: 's'.repeat(40), url: 'http://127.0.0.1:4380' },
    mail: { configured: false, send: () => Promise.reject(new Error('none')) },
    now: () => new Date().toISOString(),
    newId: () => newUuid(Date.now()),
  };
  const deps: AppDeps = {
    authenticate: (headers) => authenticate(people, headers),
    maxUploadBytes: 1e6,
    trustProxy: true,
    https: false,
    log: () => undefined,
  };
  app = await createApp(deps);
  for (const route of peopleRoutes(people)) {
    mountRoute(app, deps, route);
  }
});

type Reply = { status: number; body: Record<string, unknown>; cookie: string };
/** Each call comes from an address of its own, so that the limit on secrets does not count across calls. */
let address = 0;
async function call(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT',
  url: string,
  options: { body?: object; cookie?: string; key?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  address += 1;
  const reply = await app.inject({
    method,
    url,
    headers: {
      'x-cradle-request': '1',
      'x-forwarded-for': `10.0.${Math.floor(address / 250)}.${address % 250}`,
      ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
      ...(options.key === undefined ? {} : { authorization: `Bearer ${options.key}` }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { payload: options.body }),
  });
  const cookie = [reply.headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ');
  return {
    status: reply.statusCode,
    body: reply.body === '' ? {} : (JSON.parse(reply.body) as Record<string, unknown>),
    cookie,
  };
}

async function owner(): Promise<string> {
  const token = await ownerToken(people);
  const made = await call('POST', '/api/v1/set-up', {
    body: {
      token,
      organisationName: 'Acme',
      name: 'Ada',
      email: 'Ada@acme.eu',
      password: PASSWORD,
      timeZone: 'Europe/Berlin',
    },
  });
  expect(made.status).toBe(201);
  return made.cookie;
}

async function invite(
  cookie: string,
  role: string,
  email = `${role}@acme.eu`,
): Promise<{ cookie: string; id: string }> {
  const invited = await call('POST', '/api/v1/people', {
    cookie,
    body: { name: role, email, role },
  });
  const token = new URL(String(invited.body['link'])).searchParams.get('token');
  const accepted = await call('POST', '/api/v1/invitations/accept', {
    body: { token, password: PASSWORD },
  });
  return { cookie: accepted.cookie, id: (invited.body['person'] as { id: string }).id };
}

describe('the owner’s one-time link', () => {
  it('creates owner and organisation, signs in, and works once', async () => {
    const token = await ownerToken(people);
    const body = {
      token,
      organisationName: 'Acme',
      name: 'Ada',
      email: 'ada@acme.eu',
      password: PASSWORD,
      timeZone: 'Europe/Berlin',
    };

    const made = await call('POST', '/api/v1/set-up', { body });
    const again = await call('POST', '/api/v1/set-up', { body });

    expect(made.body).toMatchObject({
      setUp: 'done',
      organisation: { name: 'Acme' },
      person: { role: 'owner' },
    });
    expect((await call('GET', '/api/v1/session', { cookie: made.cookie })).body).toMatchObject({
      person: { email: 'ada@acme.eu' },
    });
    expect(again.status).toBe(403);
    expect(await ownerToken(people)).toBeNull();
  });

  it('of an earlier start stops working when a later start makes a new one', async () => {
    const first = await ownerToken(people);
    await ownerToken(people);

    const made = await call('POST', '/api/v1/set-up', {
      body: {
        token: first,
        organisationName: 'A',
        name: 'A',
        email: 'a@acme.eu',
        password: PASSWORD,
      },
    });

    expect(made.status).toBe(403);
  });

  it('leaves nothing behind when the password is too short', async () => {
    const token = await ownerToken(people);

    const made = await call('POST', '/api/v1/set-up', {
      body: { token, organisationName: 'A', name: 'A', email: 'a@acme.eu', password: 'short' },
    });

    expect(made.status).toBe(422);
    expect(JSON.stringify(made.body)).toContain('/body/password');
    expect(await t.db.selectFrom('auth_user').selectAll().execute()).toEqual([]);
  });
});

describe('sign-in', () => {
  it('says the same for a wrong password and an unknown address', async () => {
    await owner();

    const wrong = await call('POST', '/api/v1/session', {
      body: { email: 'ada@acme.eu', password: 'not this one at all' },
    });
    const unknown = await call('POST', '/api/v1/session', {
      body: { email: 'eve@acme.eu', password: 'not this one at all' },
    });

    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(unknown.body);
  });

  it('works with the address in any case, and signing out ends it', async () => {
    await owner();
    const { cookie } = await call('POST', '/api/v1/session', {
      body: { email: 'ADA@ACME.EU', password: PASSWORD },
    });
    expect((await call('GET', '/api/v1/people', { cookie })).status).toBe(200);

    await call('DELETE', '/api/v1/session', { cookie });

    expect((await call('GET', '/api/v1/people', { cookie })).status).toBe(401);
  });

  it('is limited per address', async () => {
    await owner();
    const tries = [];
    for (let n = 0; n < 12; n += 1) {
      tries.push(
        (
          await call('POST', '/api/v1/session', {
            body: { email: 'ada@acme.eu', password: 'wrong wrong wrong' },
            headers: { 'x-forwarded-for': '192.0.2.1' },
          })
        ).status,
      );
    }

    expect(tries).toContain(429);
  });

  it('ends the other sessions when the password changes', async () => {
    const first = await owner();
    const second = await call('POST', '/api/v1/session', {
      body: { email: 'ada@acme.eu', password: PASSWORD },
    });

    const changed = await call('POST', '/api/v1/session/password', {
      cookie: second.cookie,
      body: { current: PASSWORD, next: 'another horse battery' },
    });

    expect(changed.status).toBe(204);
    expect((await call('GET', '/api/v1/people', { cookie: first })).status).toBe(401);
    expect((await call('GET', '/api/v1/people', { cookie: second.cookie })).status).toBe(200);
  });
});

describe('deny by default', () => {
  it('every route names who may call it, and the public ones are these', () => {
    const open = routes.filter((route) => route.needs === 'public').map((route) => route.id);

    expect(open.sort()).toEqual([
      'acceptInvitation',
      'createOwner',
      'getReportSchema',
      'getSession',
      'signIn',
    ]);
  });

  it('refuses nobody, before it reads what was sent', async () => {
    const reply = await call('POST', '/api/v1/people', { body: { nonsense: true } });

    expect(reply.status).toBe(401);
  });

  it('refuses a change by cookie without the header that other sites cannot send', async () => {
    const cookie = await owner();
    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/people',
      headers: { cookie },
      payload: { name: 'X', email: 'x@acme.eu', role: 'viewer' },
    });

    expect(reply.statusCode).toBe(401);
  });

  it.each(['complianceOfficer', 'psirt', 'engineer', 'auditor', 'viewer'] as const)(
    '%s may do what the table says and no more',
    async (role) => {
      const { cookie } = await invite(await owner(), role);

      const reads = await call('GET', '/api/v1/people', { cookie });
      const invites = await call('POST', '/api/v1/people', {
        cookie,
        body: { name: 'X', email: 'x@acme.eu', role: 'viewer' },
      });

      expect(reads.status).toBe(ROLE_PERMISSIONS[role].includes('people.read') ? 200 : 403);
      expect(invites.status).toBe(403);
    },
  );

  it('a disabled person is out at once', async () => {
    const cookie = await owner();
    const person = await invite(cookie, 'psirt');

    await call('PATCH', `/api/v1/people/${person.id}`, { cookie, body: { state: 'disabled' } });

    expect((await call('GET', '/api/v1/people', { cookie: person.cookie })).status).toBe(401);
    expect(
      (
        await call('POST', '/api/v1/session', {
          body: { email: 'psirt@acme.eu', password: PASSWORD },
        })
      ).status,
    ).toBe(401);
  });

  it('the last active owner stays', async () => {
    const cookie = await owner();
    const { body } = await call('GET', '/api/v1/session', { cookie });
    const id = (body['person'] as { id: string }).id;

    const demoted = await call('PATCH', `/api/v1/people/${id}`, {
      cookie,
      body: { role: 'viewer' },
    });

    expect(demoted.status).toBe(409);
    expect(demoted.body['detail']).toContain('last active owner');
  });
});

describe('API keys', () => {
  it('work as a pipeline until they are revoked, and their secret is kept nowhere', async () => {
    const cookie = await owner();
    const made = await call('POST', '/api/v1/api-keys', { cookie, body: { name: 'build' } });
    const secret = String(made.body['secret']);
    const { id } = made.body['key'] as { id: string };

    const asKey = await call('GET', '/api/v1/people', { key: secret });
    expect(asKey.status).toBe(403);
    expect(asKey.body['detail']).toContain('people.read');
    await call('DELETE', `/api/v1/api-keys/${id}`, { cookie });

    expect((await call('GET', '/api/v1/people', { key: secret })).status).toBe(401);
    const rows = [
      await t.db.selectFrom('auth_apikey').selectAll().execute(),
      await t.db.selectFrom('audit_entry').selectAll().execute(),
    ];
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('a made-up key is nobody', async () => {
    await owner();

    expect((await call('GET', '/api/v1/people', { key: 'cradle_made_up' })).status).toBe(401);
  });
});

describe('the audit log', () => {
  it('has an entry for each change, in one chain', async () => {
    const cookie = await owner();
    await invite(cookie, 'auditor');
    await call('DELETE', '/api/v1/session', { cookie });

    const kinds = await t.db.selectFrom('audit_entry').select('kind').orderBy('position').execute();

    expect(kinds.map(({ kind }) => kind)).toEqual([
      'ownerLink.made.v1',
      'organisation.setUp.v1',
      'person.signedIn.v1',
      'person.invited.v1',
      'person.invitationAccepted.v1',
      'person.signedIn.v1',
      'person.signedOut.v1',
    ]);
  });
});

describe('the organisation', () => {
  it('refuses a change that rests on an old copy', async () => {
    const cookie = await owner();
    const read = await app.inject({
      method: 'GET',
      url: '/api/v1/organisation',
      headers: { cookie },
    });
    const facts = { ...(JSON.parse(read.body) as object), name: 'Acme Europe' };
    const etag = String(read.headers.etag);

    const first = await call('PUT', '/api/v1/organisation', {
      cookie,
      body: facts,
      headers: { 'if-match': etag },
    });
    const second = await call('PUT', '/api/v1/organisation', {
      cookie,
      body: facts,
      headers: { 'if-match': etag },
    });

    expect([first.status, second.status]).toEqual([200, 412]);
  });
});
