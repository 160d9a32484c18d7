import type { InputOf, listNotices, ReplyOf } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Db, Tx } from '../../platform/db/database.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import { boundedTotal, COUNT_BOUND, pageFrom, readCursor } from '../../platform/paging/index.ts';
import { mailNotice } from './notices.jobs.ts';
import {
  countNotices,
  findNotices,
  findRecipients,
  insertNotices,
  markRead,
  type NoticeText,
} from './notices.repository.ts';

/** What notices need. */
export type NoticeDeps = {
  readonly db: Db;
  readonly jobs: Jobs;
  now(): string;
  newId(): string;
};

/**
 * Tells the people responsible for the products, in the application and by mail.
 *
 * Notices and mail jobs are rows of the caller's transaction: nobody hears of what did not happen, and what happened
 * is not kept from anyone by a mail server that is down. Returns how many people are told that were not before.
 */
export async function notify(
  tx: Tx,
  deps: Pick<NoticeDeps, 'jobs' | 'now' | 'newId'>,
  notice: NoticeText & { readonly productIds: readonly string[] },
): Promise<number> {
  return notifyPeople(tx, deps, notice, await findRecipients(tx, notice.productIds));
}

/** As {@link notify}, to people by name. */
export async function notifyPeople(
  tx: Tx,
  deps: Pick<NoticeDeps, 'jobs' | 'now' | 'newId'>,
  notice: NoticeText,
  userIds: readonly string[],
): Promise<number> {
  const to = userIds.map((userId) => ({ id: deps.newId(), userId }));
  const inserted = await insertNotices(tx, notice, to, deps.now());
  for (const noticeId of inserted) {
    await deps.jobs.enqueue(tx, mailNotice, { noticeId });
  }
  return inserted.length;
}

/** A person's notices, newest first. */
export async function listOwnNotices(
  deps: Pick<NoticeDeps, 'db'>,
  userId: string,
  query: InputOf<typeof listNotices>['query'],
): Promise<Result<ReplyOf<typeof listNotices>, Failure>> {
  const after = readCursor(query.cursor, 2);
  if (!after.ok) {
    return after;
  }
  const rows = await findNotices(deps.db, userId, {
    after: after.value,
    limit: query.limit,
    q: query.q,
  });
  const counted = await countNotices(deps.db, userId, query.q, COUNT_BOUND + 1);
  return ok({
    ...pageFrom(rows, query.limit, {
      keyset: (row) => [row.createdAt, row.id],
      item: (row) => row,
    }),
    total: boundedTotal(counted),
  });
}

/** Marks a notice as read. Fails `notFound` for another person's as for one that is not there. */
export async function readOwnNotice(
  deps: Pick<NoticeDeps, 'db' | 'now'>,
  userId: string,
  noticeId: string,
): Promise<Result<null, Failure>> {
  const found = await deps.db
    .transaction()
    .execute((tx) => markRead(tx, noticeId, userId, deps.now()));
  return found ? ok(null) : fail({ kind: 'notFound', what: 'notice', id: noticeId });
}
