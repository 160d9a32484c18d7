import type { PersonRole } from '@cradle/contract';
import { PERSON_ROLES } from '@cradle/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Tx } from '../../platform/db/database.ts';

/** One person of the organisation. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: PersonRole;
  readonly state: 'active' | 'invited' | 'disabled';
  readonly createdAt: string;
  readonly lastSeenAt: string | null;
};

const Row = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(PERSON_ROLES),
  state: z.enum(['active', 'invited', 'disabled']),
  createdAt: z.string(),
  lastSeenAt: z.string().nullable(),
});

const COLUMNS = ['id', 'name', 'email', 'role', 'state', 'createdAt', 'lastSeenAt'] as const;

/** All people, by name. */
export async function listPersons(db: Db): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('auth_user')
    .select(COLUMNS)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => Row.parse(row));
}

/** `undefined` when there is none. */
export async function findPerson(db: Db | Tx, id: string): Promise<Person | undefined> {
  const row = await db
    .selectFrom('auth_user')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : Row.parse(row);
}

/** By e-mail, whatever its case. */
export async function findPersonByEmail(db: Db | Tx, email: string): Promise<Person | undefined> {
  const row = await db
    .selectFrom('auth_user')
    .select(COLUMNS)
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst();
  return row === undefined ? undefined : Row.parse(row);
}

/** Whether an owner has been set up. */
export async function hasOwner(db: Db | Tx): Promise<boolean> {
  const row = await db
    .selectFrom('auth_user')
    .select('id')
    .where('role', '=', 'owner')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertPerson(
  tx: Tx,
  person: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: PersonRole;
    readonly state: 'active' | 'invited';
    readonly now: string;
  },
): Promise<void> {
  await tx
    .insertInto('auth_user')
    .values({
      id: person.id,
      name: person.name,
      email: person.email.toLowerCase(),
      emailVerified: true,
      role: person.role,
      state: person.state,
      createdAt: person.now,
      updatedAt: person.now,
    })
    .execute();
}

/** The password's hash as better-auth's credential account. Replaces an earlier one. */
export async function savePasswordHash(
  tx: Tx,
  input: {
    readonly id: string;
    readonly userId: string;
    readonly hash: string;
    readonly now: string;
  },
): Promise<void> {
  await tx
    .deleteFrom('auth_account')
    .where('userId', '=', input.userId)
    .where('providerId', '=', 'credential')
    .execute();
  await tx
    .insertInto('auth_account')
    .values({
      id: input.id,
      userId: input.userId,
      accountId: input.userId,
      providerId: 'credential',
      password: input.hash,
      createdAt: input.now,
      updatedAt: input.now,
    })
    .execute();
}

/** The stored hash of a person's password; `undefined` before one was set. */
export async function findPasswordHash(db: Db | Tx, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('auth_account')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? undefined;
}

export async function updatePerson(
  tx: Tx,
  id: string,
  change: {
    readonly role?: PersonRole | undefined;
    readonly state?: 'active' | 'disabled' | undefined;
    readonly now: string;
  },
): Promise<void> {
  await tx
    .updateTable('auth_user')
    .set({
      updatedAt: change.now,
      ...(change.role === undefined ? {} : { role: change.role }),
      ...(change.state === undefined ? {} : { state: change.state }),
    })
    .where('id', '=', id)
    .execute();
}

/** Ends the sessions of a person; all but `keepToken` where one is given. */
export async function endSessions(tx: Tx, userId: string, keepToken: string | null): Promise<void> {
  await tx
    .deleteFrom('auth_session')
    .where('userId', '=', userId)
    .$if(keepToken !== null, (query) => query.where('token', '!=', keepToken ?? ''))
    .execute();
}

/** Notes that a person was here, at most once a minute. */
export async function noteSeen(db: Db, id: string, now: string): Promise<void> {
  await db.updateTable('auth_user').set({ lastSeenAt: now }).where('id', '=', id).execute();
}

/** How many active owners there are, locked so that two demotions cannot both see the other. */
export async function countActiveOwners(tx: Tx): Promise<number> {
  const rows = await tx
    .selectFrom('auth_user')
    .select('id')
    .where('role', '=', 'owner')
    .where('state', '=', 'active')
    .forUpdate()
    .execute();
  return rows.length;
}
