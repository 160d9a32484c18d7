import { FindingDetails } from '@cradle/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import { OCCURRENCES } from './finding-view.repository.ts';
import { epssOf, severityOf } from './findings.repository.ts';

/** What is stored of a finding and of its vulnerability. */
export type FindingFacts = Pick<
  FindingDetails,
  | 'findingId'
  | 'vulnerability'
  | 'aliases'
  | 'summary'
  | 'details'
  | 'publishedAt'
  | 'modifiedAt'
  | 'references'
  | 'component'
  | 'verdict'
  | 'because'
  | 'records'
  | 'severity'
  | 'epss'
  | 'euvdId'
  | 'fixedIn'
>;

/** A release whose current SBOM has the finding. */
export type Occurrence = {
  readonly productId: string;
  readonly productName: string;
  readonly releaseId: string;
  readonly releaseVersion: string;
  readonly sequence: number;
  readonly supported: boolean;
  readonly sbomId: string;
  readonly direct: boolean;
  /** Places of the component in the document. */
  readonly ordinals: readonly number[];
};

const shape = FindingDetails.shape;

/** The finding, withdrawn or not; `undefined` when there is none. */
export async function findFinding(db: Db, id: string): Promise<FindingFacts | undefined> {
  const row = await db
    .selectFrom('finding')
    .innerJoin('vulnerability', 'vulnerability.id', 'finding.vulnerability_id')
    .innerJoin('component', 'component.id', 'finding.component_id')
    .selectAll('vulnerability')
    .select([
      'finding.verdict',
      'finding.because',
      'finding.fixed_in',
      'finding.records',
      'component.id as component_id',
      'component.name',
      'component.group',
      'component.version',
      'component.purl',
      'component.type',
    ])
    .where('finding.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    return undefined;
  }
  const { name, group, version, purl, type } = row;
  return {
    findingId: id,
    vulnerability: row.id,
    aliases: shape.aliases.parse(row.aliases),
    summary: row.summary,
    details: row.details,
    publishedAt: row.published_at,
    modifiedAt: row.modified_at,
    references: shape.references.parse(row.links),
    component: { id: row.component_id, name, group, version, purl, type },
    verdict: shape.verdict.parse(row.verdict),
    because: shape.because.parse(row.because),
    records: shape.records.parse(row.records),
    severity: severityOf(row),
    epss: epssOf(row),
    euvdId: row.euvd_id,
    fixedIn: shape.fixedIn.parse(row.fixed_in),
  };
}

/** Where a finding stands, products by name and releases newest first. */
export async function findOccurrences(
  db: Db,
  findingId: string,
  today: string,
): Promise<Occurrence[]> {
  const { rows } = await sql<{
    product_id: string;
    product_name: string;
    release_id: string;
    release_version: string;
    sequence: number;
    supported: boolean;
    sbom_id: string;
    places: unknown;
  }>`
    select p.id as product_id, p.name as product_name, r.id as release_id, r.version as release_version, r.sequence,
      coalesce(r.support_ends_on, p.support_ends_on, 'infinity'::date) >= ${today}::date as supported, s.id as sbom_id,
      (select jsonb_agg(jsonb_build_object('ordinal', o.ordinal, 'direct', o.direct) order by o.ordinal)
        from sbom_component o where o.sbom_id = s.id and o.component_id = c.id) as places
    from ${OCCURRENCES}
    where s.superseded_by is null and f.id = ${findingId}::uuid
    order by lower(p.name), p.id, r.sequence desc`.execute(db);
  return rows.map((row) => {
    const places = Places.parse(row.places);
    return {
      productId: row.product_id,
      productName: row.product_name,
      releaseId: row.release_id,
      releaseVersion: row.release_version,
      sequence: row.sequence,
      supported: row.supported,
      sbomId: row.sbom_id,
      direct: places.some(({ direct }) => direct),
      ordinals: places.map(({ ordinal }) => ordinal),
    };
  });
}

const Places = z.array(z.object({ ordinal: z.number(), direct: z.boolean() }));

/** Names of components by their place in an SBOM. */
export async function findLabels(
  db: Db,
  sbomId: string,
  ordinals: readonly number[],
): Promise<Map<number, string>> {
  const { rows } = await sql<{ ordinal: number; label: string }>`
    select sc.ordinal, coalesce(c."group" || '/', '') || c.name || coalesce('@' || c.version, '') as label
    from sbom_component sc join component c on c.id = sc.component_id
    where sc.sbom_id = ${sbomId}::uuid
      and sc.ordinal in (select jsonb_array_elements_text(${JSON.stringify(ordinals)}::jsonb)::int)`.execute(
    db,
  );
  return new Map(rows.map(({ ordinal, label }) => [ordinal, label]));
}

/** The candidate that waits or waited on a vulnerability, and the cases about it. A real one before the demonstration's. */
export async function findReporting(
  db: Db,
  vulnerabilityId: string,
): Promise<{ readonly candidateId: string | null; readonly caseIds: readonly string[] }> {
  const candidate = await db
    .selectFrom('candidate')
    .select('id')
    .where('vulnerability_id', '=', vulnerabilityId)
    .orderBy('demo')
    .executeTakeFirst();
  const cases = await db
    .selectFrom('reporting_case')
    .select('id')
    .where('vulnerability_id', '=', vulnerabilityId)
    .orderBy('opened_at', 'desc')
    .execute();
  return { candidateId: candidate?.id ?? null, caseIds: cases.map(({ id }) => id) };
}
