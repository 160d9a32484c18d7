import { isPermitted, type NoticeView, ROLES } from '@cradle/contract';
import { type Expression, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Db, Tx } from '../../platform/db/database.ts';
import type { Keyset } from '../../platform/paging/index.ts';

/** A notice before it is given to anyone. */
export type NoticeText = {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  /** A path of the UI. */
  readonly link: string;
  /** A person gets two notices with the same key once. */
  readonly dedupeKey: string | null;
};

/** A notice as the mail about it needs it. */
export type MailableNotice = {
  readonly email: string;
  readonly title: string;
  readonly text: string;
  readonly link: string;
};

/** Inserts one row a person; returns the ids of those that were not there already. */
export async function insertNotices(
  tx: Tx,
  notice: NoticeText,
  to: readonly { readonly id: string; readonly userId: string }[],
  now: string,
): Promise<string[]> {
  if (to.length === 0) {
    return [];
  }
  const rows = await tx
    .insertInto('notice')
    .values(
      to.map(({ id, userId }) => ({
        id,
        user_id: userId,
        kind: notice.kind,
        title: notice.title,
        body: notice.text,
        link: notice.link,
        dedupe_key: notice.dedupeKey,
        created_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'dedupe_key']).where('dedupe_key', 'is not', null).doNothing(),
    )
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** The active people who answer for the products; where there are none, whoever answers for everything. */
export async function findRecipients(db: Db, productIds: readonly string[]): Promise<string[]> {
  const named =
    productIds.length === 0
      ? []
      : await db
          .selectFrom('product')
          .select('responsible')
          .where('id', 'in', [...productIds])
          .execute();
  const responsible = [
    ...new Set(named.flatMap((row) => z.array(z.string()).parse(row.responsible))),
  ];
  const active = responsible.length === 0 ? [] : await activeUsers(db, responsible);
  return active.length > 0 ? active : usersInCharge(db);
}

/** Everybody active who may work on reporting cases: nobody else may hear of them. */
export async function findPeopleInCharge(
  db: Db,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom('auth_user')
    .select(['id', 'name'])
    .where('state', '=', 'active')
    .where(
      'role',
      'in',
      ROLES.filter((role) => isPermitted(role, 'cases.write')),
    )
    .orderBy('id')
    .execute();
}

async function activeUsers(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('auth_user')
    .select('id')
    .where('state', '=', 'active')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

async function usersInCharge(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('auth_user')
    .select('id')
    .where('state', '=', 'active')
    .where('role', 'in', ['psirt', 'complianceOfficer', 'owner'])
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Newest first, after a keyset of (created_at, id). */
export async function findNotices(
  db: Db,
  userId: string,
  page: { readonly after: Keyset | null; readonly limit: number; readonly q: string | undefined },
): Promise<NoticeView[]> {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('user_id', '=', userId)
    .$if(page.q !== undefined, (query) => query.where(matches(page.q ?? '')))
    .$if(page.after !== null, (query) =>
      query.where(
        sql<SqlBool>`(created_at, id) < (${page.after?.[0]}::timestamptz, ${page.after?.[1]}::uuid)`,
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    text: row.body,
    link: row.link,
    createdAt: row.created_at,
    readAt: row.read_at,
  }));
}

/** Counts a person's notices up to a bound. */
export async function countNotices(
  db: Db,
  userId: string,
  q: string | undefined,
  bound: number,
): Promise<number> {
  const { count } = await db
    .selectFrom(
      db
        .selectFrom('notice')
        .select('id')
        .where('user_id', '=', userId)
        .$if(q !== undefined, (query) => query.where(matches(q ?? '')))
        .limit(bound)
        .as('bounded'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function matches(q: string): Expression<SqlBool> {
  return sql<SqlBool>`position(lower(${q}) in lower(title || ' ' || body)) > 0`;
}

/** Marks a person's own notice; `false` when there is none. Reading it twice keeps the first moment. */
export async function markRead(tx: Tx, id: string, userId: string, now: string): Promise<boolean> {
  const row = await tx
    .updateTable('notice')
    .set({ read_at: sql<string>`coalesce(read_at, ${now}::timestamptz)` })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What the mail about a notice says, while it is not sent and its reader is active. */
export async function findMailable(db: Db, id: string): Promise<MailableNotice | undefined> {
  return db
    .selectFrom('notice')
    .innerJoin('auth_user', 'auth_user.id', 'notice.user_id')
    .select(['auth_user.email', 'notice.title', 'notice.body as text', 'notice.link'])
    .where('notice.id', '=', id)
    .where('notice.mailed_at', 'is', null)
    .where('auth_user.state', '=', 'active')
    .executeTakeFirst();
}

/** Remembers that the mail left. */
export async function markMailed(tx: Tx, id: string, now: string): Promise<void> {
  await tx.updateTable('notice').set({ mailed_at: now }).where('id', '=', id).execute();
}
