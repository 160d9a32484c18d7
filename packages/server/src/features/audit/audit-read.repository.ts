import type { AuditEntry, AuditFacts } from '@cradle/core/audit';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Db, Row } from '../../platform/db/database.ts';

/** Which entries are asked for; all conditions hold together. */
export type AuditFilter = {
  readonly kind?: string | undefined;
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  readonly productId?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly text?: string | undefined;
};

/** Entries before `before` (or the newest), newest first. */
export async function listEntries(
  db: Db,
  filter: AuditFilter,
  page: { readonly before: number | null; readonly limit: number },
): Promise<readonly AuditEntry[]> {
  const rows = await filtered(db, filter)
    .$if(page.before !== null, (query) => query.where('position', '<', page.before ?? 0))
    .selectAll()
    .orderBy('position', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map(entryOf);
}

/** How many entries match, counted up to `most`. */
export async function countEntries(db: Db, filter: AuditFilter, most: number): Promise<number> {
  const { n } = await db
    .selectFrom(filtered(db, filter).select('position').limit(most).as('some'))
    .select((expression) => expression.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** Entries after `after` in the order of the chain. */
export async function entriesAfter(
  db: Db,
  after: number,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(entryOf);
}

/** Where the log ends. */
export async function findHead(
  db: Db,
): Promise<{ readonly position: number; readonly hash: string }> {
  return db
    .selectFrom('audit_head')
    .select(['position', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
}

function filtered(db: Db, filter: AuditFilter) {
  const { kind, actor, subject, productId, from, until, text } = filter;
  return db
    .selectFrom('audit_entry')
    .$if(kind !== undefined, (query) => query.where('kind', 'like', `${kind ?? ''}%`))
    .$if(actor !== undefined, (query) => query.where('actor', '=', actor ?? ''))
    .$if(subject !== undefined, (query) => query.where('subject_id', '=', subject ?? ''))
    .$if(productId !== undefined, (query) => query.where(aboutProduct(productId ?? '')))
    .$if(from !== undefined, (query) => query.where('recorded_at', '>=', from ?? ''))
    .$if(until !== undefined, (query) => query.where('recorded_at', '<', until ?? ''))
    .$if(text !== undefined && text !== '', (query) =>
      query.where((or) =>
        or.or([
          or('actor_name', 'ilike', `%${text ?? ''}%`),
          or('kind', 'ilike', `%${text ?? ''}%`),
        ]),
      ),
    );
}

/**
 * About a product: itself, its releases, SBOMs and cases, and decisions. The finding that a decision is about may be
 * other products' too, so the decision that the entry names must be this product's.
 */
function aboutProduct(id: string) {
  return sql<SqlBool>`(subject_type, subject_id) in (
      select 'product', ${id}::text
      union all select 'release', r.id::text from release r where r.product_id = ${id}::uuid
      union all select 'sbom', s.id::text from sbom s join release r on r.id = s.release_id
        where r.product_id = ${id}::uuid
      union all select 'reportingCase', cp.case_id::text from case_product cp where cp.product_id = ${id}::uuid
      union all select 'finding', d.finding_id::text from decision d where d.product_id = ${id}::uuid)
    and (subject_type <> 'finding' or facts ->> 'decisionId' in (
      select d.id::text from decision d where d.product_id = ${id}::uuid))`;
}

const Facts = z.record(z.string(), z.json());

function entryOf(row: Row<'audit_entry'>): AuditEntry {
  const facts: AuditFacts = Facts.parse(row.facts);
  return {
    position: row.position,
    recordedAt: row.recorded_at,
    actor: row.actor,
    actorName: row.actor_name,
    kind: row.kind,
    subject: { type: row.subject_type, id: row.subject_id },
    facts,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
