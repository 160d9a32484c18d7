import type { PersonRole } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { authHandle } from './auth.repository.ts';
import { authOn } from './auth.ts';
import { insertLink, useLink } from './one-time-links.repository.ts';
import {
  countActiveOwners,
  endSessions,
  findPerson,
  findPersonByEmail,
  insertPerson,
  type Person,
  savePasswordHash,
  updatePerson,
} from './people.repository.ts';
import { daysAfter, type PeopleDeps } from './people-deps.ts';
import { newToken, tokenHash } from './secrets.ts';
import { type SignedIn, signIn } from './session.service.ts';

const INVITATION_DAYS = 7;

/** An invited person and the link that works once. The link is shown here and never again. */
export type Invitation = {
  readonly person: Person;
  readonly link: string;
  readonly expiresAt: string;
  readonly mailed: boolean;
};

/** Invites a person, or again one who has not answered. Fails when the address belongs to somebody active. */
export async function invitePerson(
  deps: PeopleDeps,
  input: {
    readonly name: string;
    readonly email: string;
    readonly role: PersonRole;
    readonly actor: Actor;
  },
): Promise<Result<Invitation, Failure>> {
  const there = await findPersonByEmail(deps.db, input.email);
  if (there !== undefined && there.state !== 'invited') {
    return fail({
      kind: 'conflict',
      what: 'person',
      reason: `${input.email} is already the address of ${there.name} (${there.state}).`,
    });
  }
  const now = deps.now();
  const expiresAt = daysAfter(now, INVITATION_DAYS);
  const token = newToken();
  const id = there?.id ?? deps.newId();
  await deps.db.transaction().execute(async (tx) => {
    if (there === undefined) {
      await insertPerson(tx, {
        id,
        name: input.name,
        email: input.email,
        role: input.role,
        state: 'invited',
        now,
      });
    } else {
      await updatePerson(tx, id, { role: input.role, now });
    }
    await insertLink(tx, {
      id: deps.newId(),
      purpose: 'invitation',
      userId: id,
      tokenSha256: tokenHash(token),
      now,
      expiresAt,
    });
    await appendEntry(tx, {
      now,
      actor: input.actor,
      kind: 'person.invited.v1',
      subject: { type: 'person', id },
      facts: { name: input.name, email: input.email, role: input.role },
    });
  });
  const link = `${deps.auth.url}/invitation?token=${token}`;
  const mailed = await mailInvitation(deps, input.email, link, expiresAt);
  const person = await findPerson(deps.db, id);
  if (person === undefined) {
    throw new Error('an invited person vanished');
  }
  return ok({ person, link, expiresAt, mailed });
}

/** The link is also in the reply, so a mail server that is down delays nobody. */
async function mailInvitation(
  deps: PeopleDeps,
  to: string,
  link: string,
  expiresAt: string,
): Promise<boolean> {
  if (!deps.mail.configured) {
    return false;
  }
  try {
    await deps.mail.send({
      // Each invitation has a link of its own and is mailed once.
      id: `invitation-${deps.newId()}`,
      to,
      subject: 'You are invited to Cradle',
      text: `Choose your password here, before ${expiresAt} (UTC):\n\n${link}\n\nThe link works once.`,
    });
    return true;
  } catch {
    return false;
  }
}

/** Sets the password of an invited person and signs in. */
export async function acceptInvitation(
  deps: PeopleDeps,
  input: { readonly token: string; readonly password: string; readonly headers: Headers },
): Promise<Result<SignedIn, Failure>> {
  const context = await authOn(authHandle(deps.db), deps.auth).$context;
  const hash = await context.password.hash(input.password);
  const now = deps.now();
  const person = await deps.db.transaction().execute(async (tx) => {
    const link = await useLink(tx, {
      purpose: 'invitation',
      tokenSha256: tokenHash(input.token),
      now,
    });
    const invited = link?.userId == null ? undefined : await findPerson(tx, link.userId);
    if (invited?.state !== 'invited') {
      return undefined;
    }
    await updatePerson(tx, invited.id, { state: 'active', now });
    await savePasswordHash(tx, { id: deps.newId(), userId: invited.id, hash, now });
    await appendEntry(tx, {
      now,
      actor: { id: invited.id, name: invited.name, kind: 'person', role: invited.role },
      kind: 'person.invitationAccepted.v1',
      subject: { type: 'person', id: invited.id },
      facts: { role: invited.role },
    });
    return invited;
  });
  if (person === undefined) {
    return fail({
      kind: 'forbidden',
      needs: 'a valid invitation: this one was used or has expired. Ask for a new one',
    });
  }
  return signIn(deps, { email: person.email, password: input.password, headers: input.headers });
}

/** Changes role or state. The last active owner stays: nobody else could manage people. */
export async function changePerson(
  deps: PeopleDeps,
  input: {
    readonly personId: string;
    readonly role?: PersonRole | undefined;
    readonly state?: 'active' | 'disabled' | undefined;
    readonly actor: Actor;
  },
): Promise<Result<Person, Failure>> {
  const now = deps.now();
  return deps.db.transaction().execute(async (tx): Promise<Result<Person, Failure>> => {
    const owners = await countActiveOwners(tx);
    const person = await findPerson(tx, input.personId);
    if (person === undefined) {
      return fail({ kind: 'notFound', what: 'person', id: input.personId });
    }
    const reason = reasonAgainst(person, input, owners);
    if (reason !== undefined) {
      return fail({ kind: 'conflict', what: 'person', reason });
    }
    await updatePerson(tx, person.id, { role: input.role, state: input.state, now });
    if (input.state === 'disabled') {
      await endSessions(tx, person.id, null);
    }
    await appendEntry(tx, {
      now,
      actor: input.actor,
      kind: 'person.changed.v1',
      subject: { type: 'person', id: person.id },
      facts: {
        before: { role: person.role, state: person.state },
        after: { role: input.role ?? person.role, state: input.state ?? person.state },
      },
    });
    const after = await findPerson(tx, person.id);
    return after === undefined
      ? fail({ kind: 'notFound', what: 'person', id: person.id })
      : ok(after);
  });
}

function reasonAgainst(
  person: Person,
  input: { readonly role?: PersonRole | undefined; readonly state?: Person['state'] | undefined },
  activeOwners: number,
): string | undefined {
  const losesOwner =
    person.role === 'owner' &&
    person.state === 'active' &&
    ((input.role ?? 'owner') !== 'owner' || input.state === 'disabled');
  if (losesOwner && activeOwners === 1) {
    return `${person.name} is the last active owner. Make somebody else owner first.`;
  }
  if (person.state === 'invited' && input.state === 'active') {
    return `${person.name} has not accepted the invitation yet and becomes active by doing so.`;
  }
  return undefined;
}
