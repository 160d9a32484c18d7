import * as c from '@cradle/contract';
import { ok } from '@cradle/core/shared';
import { column, json, type MountedRoute, on } from '../../platform/http/mount.ts';
import { createKey, revokeKey, viewKeys } from './api-keys.service.ts';
import { changeOrganisation, getOrganisation } from './organisation.service.ts';
import { createOwner } from './owner.service.ts';
import { listPersons } from './people.repository.ts';
import { acceptInvitation, changePerson, invitePerson } from './people.service.ts';
import type { PeopleDeps } from './people-deps.ts';
import {
  authenticate,
  changePassword,
  type SignedIn,
  signIn,
  signOut,
  viewSession,
} from './session.service.ts';

/** Names the use case for each route about people, sessions, keys and the organisation. */
export function peopleRoutes(deps: PeopleDeps): readonly MountedRoute[] {
  return [
    ...sessionRoutes(deps),
    ...personRoutes(deps),
    ...keyRoutes(deps),
    ...organisationRoutes(deps),
  ];
}

function sessionRoutes(deps: PeopleDeps): readonly MountedRoute[] {
  return [
    on(c.getSession, async ({ request }) =>
      ok(json(await viewSession(deps, await authenticate(deps, request.headers)))),
    ),
    on(c.createOwner, async ({ body, request }) =>
      signedIn(await createOwner(deps, { ...body, headers: request.headers })),
    ),
    on(c.signIn, async ({ body, request }) =>
      signedIn(await signIn(deps, { ...body, headers: request.headers })),
    ),
    on(c.signOut, async ({ actor, request }) =>
      ok(json(null, null, await signOut(deps, { actor, headers: request.headers }))),
    ),
    on(c.changePassword, async ({ actor, body, request }) => {
      const done = await changePassword(deps, { actor, ...body, headers: request.headers });
      return done.ok ? ok(json(null)) : done;
    }),
    on(c.acceptInvitation, async ({ body, request }) =>
      signedIn(await acceptInvitation(deps, { ...body, headers: request.headers })),
    ),
  ];
}

function signedIn<F>(result: { ok: true; value: SignedIn } | { ok: false; failure: F }) {
  return result.ok ? ok(json(result.value.view, null, result.value.cookies)) : result;
}

function personRoutes(deps: PeopleDeps): readonly MountedRoute[] {
  return [
    on(c.listPeople, async () => ok(json(wholePage(await listPersons(deps.db)))), [
      column<c.PersonView>('Name', (person) => person.name),
      column<c.PersonView>('E-mail', (person) => person.email),
      column<c.PersonView>('Role', (person) => person.role),
      column<c.PersonView>('State', (person) => person.state),
      column<c.PersonView>('Last seen (UTC)', (person) => person.lastSeenAt),
    ]),
    on(c.invitePerson, async ({ body, actor }) => {
      const done = await invitePerson(deps, { ...body, actor });
      return done.ok ? ok(json(done.value)) : done;
    }),
    on(c.changePerson, async ({ params, body, actor }) => {
      const done = await changePerson(deps, { ...params, ...body, actor });
      return done.ok ? ok(json(done.value)) : done;
    }),
  ];
}

function keyRoutes(deps: PeopleDeps): readonly MountedRoute[] {
  return [
    on(c.listApiKeys, async () => ok(json(wholePage(await viewKeys(deps)))), [
      column<c.ApiKeyView>('Name', (key) => key.name),
      column<c.ApiKeyView>('Starts with', (key) => key.start),
      column<c.ApiKeyView>('State', (key) => key.state),
      column<c.ApiKeyView>('Last used (UTC)', (key) => key.lastUsedAt),
    ]),
    on(c.createApiKey, async ({ body, actor }) => {
      const done = await createKey(deps, { ...body, actor });
      return done.ok ? ok(json(done.value)) : done;
    }),
    on(c.revokeApiKey, async ({ params, actor }) => {
      const done = await revokeKey(deps, { keyId: params.keyId, actor });
      return done.ok ? ok(json(null)) : done;
    }),
  ];
}

function organisationRoutes(deps: PeopleDeps): readonly MountedRoute[] {
  return [
    on(c.getOrganisation, async () => {
      const found = await getOrganisation(deps);
      return found.ok ? ok(json(found.value.view, found.value.etag)) : found;
    }),
    on(c.changeOrganisation, async ({ body, ifMatch, actor }) => {
      const done = await changeOrganisation(deps, { facts: body, ifMatch, actor });
      return done.ok ? ok(json(done.value.view, done.value.etag)) : done;
    }),
  ];
}

/** People and keys of one organisation fit on one page. */
function wholePage<T>(items: readonly T[]) {
  return { items: [...items], nextCursor: null, total: { count: items.length, atLeast: false } };
}
