import * as c from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { ok, type Result } from '@cradle/core/shared';
import { column, json, type MountedRoute, on, plain, tagged } from '../../platform/http/mount.ts';
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
    on(c.changePassword, async ({ actor, body, request }) =>
      plain(await changePassword(deps, { actor, ...body, headers: request.headers })),
    ),
    on(c.acceptInvitation, async ({ body, request }) =>
      signedIn(await acceptInvitation(deps, { ...body, headers: request.headers })),
    ),
  ];
}

function signedIn(result: Result<SignedIn, Failure>) {
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
    on(c.invitePerson, async ({ body, actor }) =>
      plain(await invitePerson(deps, { ...body, actor })),
    ),
    on(c.changePerson, async ({ params, body, actor }) =>
      plain(await changePerson(deps, { ...params, ...body, actor })),
    ),
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
    on(c.createApiKey, async ({ body, actor }) => plain(await createKey(deps, { ...body, actor }))),
    on(c.revokeApiKey, async ({ params, actor }) =>
      plain(await revokeKey(deps, { keyId: params.keyId, actor })),
    ),
  ];
}

function organisationRoutes(deps: PeopleDeps): readonly MountedRoute[] {
  return [
    on(c.getOrganisation, async () => tagged(await getOrganisation(deps))),
    on(c.changeOrganisation, async ({ body, ifMatch, actor }) =>
      tagged(await changeOrganisation(deps, { facts: body, ifMatch, actor })),
    ),
  ];
}

/** People and keys of one organisation fit on one page. */
function wholePage<T>(items: readonly T[]) {
  return { items: [...items], nextCursor: null, total: { count: items.length, atLeast: false } };
}
