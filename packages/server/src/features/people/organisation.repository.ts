import type { OrganisationView } from '@cradle/contract';
import { z } from 'zod';
import type { Db, Tx } from '../../platform/db/database.ts';

type Facts = z.output<typeof OrganisationView>;
const ReportReview = z.enum(['notAsked', 'asked']);

/** The organisation, with the moment of its last change, which is its ETag. */
export type Organisation = Facts & { readonly updatedAt: string };

/** `undefined` before the owner was set up. */
export async function findOrganisation(db: Db | Tx): Promise<Organisation | undefined> {
  const row = await db
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', 1)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : {
        name: row.name,
        timeZone: row.time_zone,
        address: row.address,
        website: row.website,
        mainEstablishment: row.main_establishment,
        contactEmail: row.contact_email,
        reportReview: ReportReview.parse(row.report_review),
        updatedAt: row.updated_at,
      };
}

export async function insertOrganisation(
  tx: Tx,
  name: string,
  timeZone: string,
  now: string,
): Promise<void> {
  await tx
    .insertInto('organisation')
    .values({ id: 1, name, time_zone: timeZone, created_at: now, updated_at: now })
    .execute();
}

export async function updateOrganisation(tx: Tx, facts: Facts, now: string): Promise<void> {
  await tx
    .updateTable('organisation')
    .set({
      name: facts.name,
      time_zone: facts.timeZone,
      address: facts.address,
      website: facts.website,
      main_establishment: facts.mainEstablishment,
      contact_email: facts.contactEmail,
      report_review: facts.reportReview,
      updated_at: now,
    })
    .where('id', '=', 1)
    .execute();
}

/** Whether demonstration products are there. */
export async function hasDemo(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('product')
    .select('id')
    .where('demo', '=', true)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
