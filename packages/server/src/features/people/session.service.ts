import { ROLE_PERMISSIONS, type SessionView } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import { APIError } from 'better-auth/api';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { authHandle } from './auth.repository.ts';
import { authOn } from './auth.ts';
import { findOrganisation, hasDemo } from './organisation.repository.ts';
import {
  endSessions,
  findPasswordHash,
  findPerson,
  findPersonByEmail,
  hasOwner,
  noteSeen,
  savePasswordHash,
} from './people.repository.ts';
import type { PeopleDeps } from './people-deps.ts';

const KEY_PREFIX = 'cradle_';
const SEEN_EVERY_MS = 60_000;

/** Who sends a request: by API key (`Authorization: Bearer`, `X-Api-Key`) or session cookie; `null` for nobody. */
export async function authenticate(deps: PeopleDeps, headers: Headers): Promise<Actor | null> {
  const key = keyOf(headers);
  return key === null ? bySession(deps, headers) : byKey(deps, key);
}

function keyOf(headers: Headers): string | null {
  const bearer = /^Bearer (?<key>\S+)$/.exec(headers.get('authorization') ?? '')?.groups?.['key'];
  return bearer ?? headers.get('x-api-key');
}

async function byKey(deps: PeopleDeps, key: string): Promise<Actor | null> {
  if (!key.startsWith(KEY_PREFIX) || key.length > 200) {
    return null;
  }
  const verified = await authOn(authHandle(deps.db), deps.auth).api.verifyApiKey({ body: { key } });
  return verified.valid && verified.key !== null
    ? {
        id: `key:${verified.key.id}`,
        name: `API key ${verified.key.name ?? ''}`.trim(),
        kind: 'apiKey',
        role: 'pipeline',
      }
    : null;
}

async function bySession(deps: PeopleDeps, headers: Headers): Promise<Actor | null> {
  if (headers.get('cookie') === null) {
    return null;
  }
  const session = await authOn(authHandle(deps.db), deps.auth).api.getSession({ headers });
  const person = session === null ? undefined : await findPerson(deps.db, session.user.id);
  if (person?.state !== 'active') {
    return null;
  }
  const now = deps.now();
  if (
    person.lastSeenAt === null ||
    Date.parse(now) - Date.parse(person.lastSeenAt) > SEEN_EVERY_MS
  ) {
    await noteSeen(deps.db, person.id, now);
  }
  return { id: person.id, name: person.name, kind: 'person', role: person.role };
}

/** Where this installation stands, and who the caller is. */
export async function viewSession(deps: PeopleDeps, actor: Actor | null): Promise<SessionView> {
  const organisation = await findOrganisation(deps.db);
  const person = actor?.kind === 'person' ? await findPerson(deps.db, actor.id) : undefined;
  return {
    setUp: (await hasOwner(deps.db)) ? 'done' : 'needsOwner',
    organisation:
      organisation === undefined
        ? null
        : { name: organisation.name, timeZone: organisation.timeZone },
    person:
      person === undefined
        ? null
        : {
            id: person.id,
            name: person.name,
            email: person.email,
            role: person.role,
            permissions: [...ROLE_PERMISSIONS[person.role]],
          },
    demo: await hasDemo(deps.db),
    version: deps.version,
    database: deps.engine,
  };
}

/** A session that has begun: what the UI shows, and the cookies that carry it. */
export type SignedIn = { readonly view: SessionView; readonly cookies: readonly string[] };

const WRONG: Failure = {
  kind: 'unauthenticated',
  reason: 'E-mail or password is not right. After several tries, wait a minute.',
};

/**
 * Signs in. The same answer and the same work for an unknown address and a wrong password, so that addresses
 * cannot be found out.
 */
export async function signIn(
  deps: PeopleDeps,
  input: { readonly email: string; readonly password: string; readonly headers: Headers },
): Promise<Result<SignedIn, Failure>> {
  const person = await findPersonByEmail(deps.db, input.email);
  if (person !== undefined && person.state !== 'active') {
    return fail(WRONG);
  }
  const now = deps.now();
  try {
    const cookies = await deps.db.transaction().execute(async (tx) => {
      const answer = await authOn(authHandle(tx), deps.auth).api.signInEmail({
        body: { email: input.email.toLowerCase(), password: input.password },
        headers: input.headers,
        returnHeaders: true,
      });
      const actor: Actor = {
        id: answer.response.user.id,
        name: answer.response.user.name,
        kind: 'person',
        role: null,
      };
      await appendEntry(tx, {
        now,
        actor,
        kind: 'person.signedIn.v1',
        subject: { type: 'person', id: actor.id },
        facts: {},
      });
      return answer.headers.getSetCookie();
    });
    const actor: Actor | null =
      person === undefined
        ? null
        : { id: person.id, name: person.name, kind: 'person', role: person.role };
    return ok({ view: await viewSession(deps, actor), cookies });
  } catch (error) {
    if (error instanceof APIError) {
      return fail(WRONG);
    }
    throw error;
  }
}

/** Ends the session and tells the browser to forget it. */
export async function signOut(
  deps: PeopleDeps,
  input: { readonly actor: Actor; readonly headers: Headers },
): Promise<readonly string[]> {
  const now = deps.now();
  return deps.db.transaction().execute(async (tx) => {
    const answer = await authOn(authHandle(tx), deps.auth).api.signOut({
      headers: input.headers,
      returnHeaders: true,
    });
    await appendEntry(tx, {
      now,
      actor: input.actor,
      kind: 'person.signedOut.v1',
      subject: { type: 'person', id: input.actor.id },
      facts: {},
    });
    return answer.headers.getSetCookie();
  });
}

/** Changes the caller's own password; every session but this one ends. Fails when the current one is wrong. */
export async function changePassword(
  deps: PeopleDeps,
  input: {
    readonly actor: Actor;
    readonly current: string;
    readonly next: string;
    readonly headers: Headers;
  },
): Promise<Result<null, Failure>> {
  const auth = authOn(authHandle(deps.db), deps.auth);
  const context = await auth.$context;
  const hash = await findPasswordHash(deps.db, input.actor.id);
  if (hash === undefined || !(await context.password.verify({ hash, password: input.current }))) {
    return fail({
      kind: 'invalid',
      message: 'The current password is not right.',
      issues: [{ at: '/current', message: 'not right' }],
    });
  }
  const session = await auth.api.getSession({ headers: input.headers });
  const next = await context.password.hash(input.next);
  const now = deps.now();
  await deps.db.transaction().execute(async (tx) => {
    await savePasswordHash(tx, { id: deps.newId(), userId: input.actor.id, hash: next, now });
    await endSessions(tx, input.actor.id, session?.session.token ?? null);
    await appendEntry(tx, {
      now,
      actor: input.actor,
      kind: 'person.passwordChanged.v1',
      subject: { type: 'person', id: input.actor.id },
      facts: {},
    });
  });
  return ok(null);
}
