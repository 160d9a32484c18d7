import type { Failure } from '@cradle/core/failure';
import { fail, type Result } from '@cradle/core/shared';
import type { Tx } from '../../platform/db/index.ts';
import { type Actor, SYSTEM } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { authHandle } from './auth.repository.ts';
import { authOn } from './auth.ts';
import { insertLink, useLink } from './one-time-links.repository.ts';
import {
  findOrganisation,
  insertOrganisation,
  updateOrganisation,
} from './organisation.repository.ts';
import { hasOwner, insertPerson, savePasswordHash } from './people.repository.ts';
import { daysAfter, type PeopleDeps } from './people-deps.ts';
import { newToken, tokenHash } from './secrets.ts';
import { type SignedIn, signIn } from './session.service.ts';

const OWNER_LINK_DAYS = 7;

/**
 * Makes the one-time link with which the owner sets up the account; `null` once there is an owner. Each start
 * before that makes a new one and ends the one before.
 */
export async function ownerToken(deps: PeopleDeps): Promise<string | null> {
  if (await hasOwner(deps.db)) {
    return null;
  }
  const now = deps.now();
  const token = newToken();
  await deps.db.transaction().execute(async (tx) => {
    await insertLink(tx, {
      id: deps.newId(),
      purpose: 'owner',
      userId: null,
      tokenSha256: tokenHash(token),
      now,
      expiresAt: daysAfter(now, OWNER_LINK_DAYS),
    });
    await appendEntry(tx, {
      now,
      actor: SYSTEM,
      kind: 'ownerLink.made.v1',
      subject: { type: 'organisation', id: '1' },
      facts: { expiresAt: daysAfter(now, OWNER_LINK_DAYS) },
    });
  });
  return token;
}

/** Creates organisation and owner, and signs the owner in. Fails when the link is unknown, used or expired. */
export async function createOwner(
  deps: PeopleDeps,
  input: {
    readonly token: string;
    readonly organisationName: string;
    readonly name: string;
    readonly email: string;
    readonly password: string;
    readonly timeZone: string;
    readonly headers: Headers;
  },
): Promise<Result<SignedIn, Failure>> {
  if (!isTimeZone(input.timeZone)) {
    return fail({
      kind: 'invalid',
      message: `There is no time zone "${input.timeZone}".`,
      issues: [{ at: '/timeZone', message: 'use an IANA name such as Europe/Berlin' }],
    });
  }
  const context = await authOn(authHandle(deps.db), deps.auth).$context;
  const hash = await context.password.hash(input.password);
  const now = deps.now();
  const owner: Actor = { id: deps.newId(), name: input.name, kind: 'person', role: 'owner' };
  const done = await deps.db.transaction().execute(async (tx) => {
    const link = await useLink(tx, { purpose: 'owner', tokenSha256: tokenHash(input.token), now });
    if (link === undefined || (await hasOwner(tx))) {
      return false;
    }
    await nameOrganisation(tx, input, now);
    await insertPerson(tx, {
      id: owner.id,
      name: input.name,
      email: input.email,
      role: 'owner',
      state: 'active',
      now,
    });
    await savePasswordHash(tx, { id: deps.newId(), userId: owner.id, hash, now });
    await appendEntry(tx, {
      now,
      actor: owner,
      kind: 'organisation.setUp.v1',
      subject: { type: 'organisation', id: '1' },
      facts: { organisation: input.organisationName, owner: owner.id, timeZone: input.timeZone },
    });
    return true;
  });
  if (!done) {
    return fail({
      kind: 'forbidden',
      needs:
        'a valid one-time link: this one was used, has expired, or an owner is there already. Start Cradle again to get a new one',
    });
  }
  return signIn(deps, { email: input.email, password: input.password, headers: input.headers });
}

/** The demonstration may have made the organisation before its owner came. */
async function nameOrganisation(
  tx: Tx,
  input: { readonly organisationName: string; readonly timeZone: string },
  now: string,
): Promise<void> {
  const { organisationName: name, timeZone } = input;
  const there = await findOrganisation(tx);
  if (there === undefined) {
    await insertOrganisation(tx, name, timeZone, now);
  } else {
    await updateOrganisation(tx, { ...there, name, timeZone }, now);
  }
}

/** Whether the runtime knows the IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
