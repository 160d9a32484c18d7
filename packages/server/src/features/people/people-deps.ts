import type { Db } from '../../platform/db/database.ts';
import type { Mailer } from '../../platform/mail/mail.ts';
import type { AuthSettings } from './auth.ts';

/** What the people feature uses. `now` is RFC 3339 in UTC. */
export type PeopleDeps = {
  readonly db: Db;
  readonly engine: 'pglite' | 'postgres';
  readonly version: string;
  readonly auth: AuthSettings;
  readonly mail: Mailer;
  now(): string;
  newId(): string;
};

const DAY = 24 * 60 * 60 * 1000;

/** The instant `days` days after `now`, both RFC 3339 in UTC. */
export function daysAfter(now: string, days: number): string {
  return new Date(Date.parse(now) + days * DAY).toISOString();
}
