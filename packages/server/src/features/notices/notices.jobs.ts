import { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import { defineJob } from '../../platform/jobs/jobs.ts';
import type { Mailer } from '../../platform/mail/mail.ts';
import { findMailable, markMailed } from './notices.repository.ts';

/** Sent with each notice. Running it twice sends one mail. */
export const mailNotice = defineJob({
  name: 'notices.mailNotice',
  payload: z.strictObject({ noticeId: z.uuid() }),
  key: ({ noticeId }) => noticeId,
});

/** What mailing needs. `url` is where people reach Cradle, without a slash at its end. */
export type MailNoticeDeps = {
  readonly db: Db;
  readonly mailer: Mailer;
  readonly url: string;
  now(): string;
};

/**
 * Mails a notice unless that was done, its reader left, or no mail is set up: the notice itself stays in the
 * application. Throws when the mail server refuses, so that the job is tried again.
 */
export async function runMailNotice(
  deps: MailNoticeDeps,
  { noticeId }: z.output<typeof mailNotice.payload>,
): Promise<'sent' | 'notNeeded'> {
  const notice = deps.mailer.configured ? await findMailable(deps.db, noticeId) : undefined;
  if (notice === undefined) {
    return 'notNeeded';
  }
  await deps.mailer.send({
    id: `notice-${noticeId}`,
    to: notice.email,
    subject: `Cradle: ${notice.title}`,
    text: `${notice.text}\n\n${deps.url}${notice.link}\n`,
  });
  await deps.db.transaction().execute((tx) => markMailed(tx, noticeId, deps.now()));
  return 'sent';
}
