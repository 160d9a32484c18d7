import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';

/** How many products of the demonstration there are. */
export async function countDemoProducts(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('product')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('demo', '=', true)
    .executeTakeFirstOrThrow();
  return count;
}

/** The waiting candidate of the demonstration for a vulnerability. */
export async function findDemoCandidate(
  db: Db,
  vulnerabilityId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('candidate')
    .select('id')
    .where('vulnerability_id', '=', vulnerabilityId)
    .where('demo', '=', true)
    .where('state', 'in', ['open', 'assessing'])
    .executeTakeFirst();
  return row?.id;
}

/** A finding of a release that a person could decide: affected, and nobody says that it is exploited. */
export async function findDecidable(db: Db, releaseId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('finding')
    .innerJoin('vulnerability', 'vulnerability.id', 'finding.vulnerability_id')
    .innerJoin('sbom_component', 'sbom_component.component_id', 'finding.component_id')
    .innerJoin('sbom', 'sbom.id', 'sbom_component.sbom_id')
    .select('finding.id')
    .where('sbom.release_id', '=', releaseId)
    .where('sbom.superseded_by', 'is', null)
    .where('finding.withdrawn_at', 'is', null)
    .where('finding.verdict', '=', 'affected')
    .where('vulnerability.exploited', '=', false)
    .orderBy('vulnerability.id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/**
 * Removes all rows of the demonstration, and what only it had brought: components, their findings, vulnerabilities
 * and names of documents that nothing else refers to. The audit log is not touched: it says that it was there.
 *
 * The files of documents stay in their folder, where no row names them any more.
 */
export async function deleteDemo(tx: Tx): Promise<void> {
  const documents = await demoDocuments(tx);
  const components = await demoComponents(tx);
  await tx.deleteFrom('reporting_case').where('demo', '=', true).execute();
  await tx.deleteFrom('candidate').where('demo', '=', true).execute();
  await tx.deleteFrom('product').where('demo', '=', true).execute();
  await sql`delete from component c using unnest(${components}::uuid[]) as demo(id)
    where c.id = demo.id
      and not exists (select 1 from sbom_component sc where sc.component_id = c.id)
      and not exists (select 1 from finding f join decision d on d.finding_id = f.id where f.component_id = c.id)`.execute(
    tx,
  );
  await sql`delete from vulnerability v
    where not exists (select 1 from finding f where f.vulnerability_id = v.id)
      and not exists (select 1 from candidate c where c.vulnerability_id = v.id)`.execute(tx);
  await sql`delete from document d using unnest(${documents}::text[]) as demo(sha256)
    where d.sha256 = demo.sha256
      and not exists (select 1 from sbom s where s.sha256 = d.sha256)
      and not exists (select 1 from submission s where s.receipt_sha256 = d.sha256)
      and not exists (select 1 from stage_version v where d.sha256 in (v.pdf_sha256, v.json_sha256, v.text_sha256))`.execute(
    tx,
  );
}

async function demoComponents(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('sbom_component')
    .innerJoin('sbom', 'sbom.id', 'sbom_component.sbom_id')
    .innerJoin('release', 'release.id', 'sbom.release_id')
    .innerJoin('product', 'product.id', 'release.product_id')
    .select('sbom_component.component_id')
    .distinct()
    .where('product.demo', '=', true)
    .execute();
  return rows.map((row) => row.component_id);
}

async function demoDocuments(tx: Tx): Promise<string[]> {
  const sboms = await tx
    .selectFrom('sbom')
    .innerJoin('release', 'release.id', 'sbom.release_id')
    .innerJoin('product', 'product.id', 'release.product_id')
    .select('sbom.sha256')
    .where('product.demo', '=', true)
    .execute();
  const versions = await tx
    .selectFrom('stage_version')
    .innerJoin('reporting_case', 'reporting_case.id', 'stage_version.case_id')
    .select(['pdf_sha256', 'json_sha256', 'text_sha256'])
    .where('reporting_case.demo', '=', true)
    .execute();
  const receipts = await tx
    .selectFrom('submission')
    .innerJoin('reporting_case', 'reporting_case.id', 'submission.case_id')
    .select('receipt_sha256')
    .where('reporting_case.demo', '=', true)
    .execute();
  const hashes = [
    ...sboms.map(({ sha256 }) => sha256),
    ...versions.flatMap((row) => [row.pdf_sha256, row.json_sha256, row.text_sha256]),
    ...receipts.flatMap(({ receipt_sha256: hash }) => (hash === null ? [] : [hash])),
  ];
  return [...new Set(hashes)];
}
