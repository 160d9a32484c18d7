import type { CandidateView } from '@cradle/contract';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Db, Row, Tx } from '../../platform/db/database.ts';
import type { Keyset } from '../../platform/paging/index.ts';

const State = z.enum(['open', 'assessing', 'caseOpened', 'notReportable']);

/** A question to people: is this reportable? */
export type Candidate = {
  readonly id: string;
  readonly vulnerabilityId: string;
  readonly demo: boolean;
  readonly state: z.output<typeof State>;
  readonly openedAt: string;
  readonly assessmentStartedAt: string | null;
  readonly answer: CandidateView['answer'];
};

/** Candidates of a list. */
export type CandidateFilter = {
  readonly states: readonly Candidate['state'][] | null;
  readonly productId: string | null;
  readonly q: string | null;
};

/** Which products' current SBOMs a vulnerability is in, real and demonstration apart. */
export async function findProductsHit(
  db: Db,
  vulnerabilityId: string,
): Promise<readonly { readonly productId: string; readonly demo: boolean }[]> {
  const rows = await db
    .selectFrom('finding')
    .innerJoin('sbom_component', 'sbom_component.component_id', 'finding.component_id')
    .innerJoin('sbom', 'sbom.id', 'sbom_component.sbom_id')
    .innerJoin('release', 'release.id', 'sbom.release_id')
    .innerJoin('product', 'product.id', 'release.product_id')
    .select(['product.id as productId', 'product.demo'])
    .distinct()
    .where('finding.vulnerability_id', '=', vulnerabilityId)
    .where('finding.withdrawn_at', 'is', null)
    .where('sbom.superseded_by', 'is', null)
    .execute();
  return rows;
}

/**
 * The candidate for a vulnerability, if there ever was one; its row is locked against a second answer.
 *
 * A vulnerability known by one database's name can get its CVE later: the candidate opened under the former name is
 * the same question.
 */
export async function findCandidateFor(
  tx: Tx,
  vulnerabilityId: string,
  demo: boolean,
): Promise<Candidate | undefined> {
  const row = await tx
    .selectFrom('candidate')
    .selectAll()
    .where('demo', '=', demo)
    .where(
      sql<SqlBool>`(vulnerability_id = ${vulnerabilityId} or vulnerability_id in (
        select jsonb_array_elements_text(v.aliases) from vulnerability v where v.id = ${vulnerabilityId}))`,
    )
    .orderBy(sql`vulnerability_id = ${vulnerabilityId}`, 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : candidate(row);
}

/** Lets a candidate go on under another name of the same vulnerability. */
export async function renameCandidate(tx: Tx, id: string, vulnerabilityId: string): Promise<void> {
  await tx
    .updateTable('candidate')
    .set({ vulnerability_id: vulnerabilityId })
    .where('id', '=', id)
    .execute();
}

/** One candidate. */
export async function findCandidate(db: Db, id: string): Promise<Candidate | undefined> {
  const row = await db.selectFrom('candidate').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : candidate(row);
}

/** As {@link findCandidate}, locked until the transaction ends. */
export async function lockCandidate(tx: Tx, id: string): Promise<Candidate | undefined> {
  const row = await tx
    .selectFrom('candidate')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : candidate(row);
}

/** Inserts an open candidate. */
export async function insertCandidate(
  tx: Tx,
  row: { id: string; vulnerabilityId: string; demo: boolean; openedAt: string },
): Promise<void> {
  await tx
    .insertInto('candidate')
    .values({
      id: row.id,
      vulnerability_id: row.vulnerabilityId,
      demo: row.demo,
      state: 'open',
      opened_at: row.openedAt,
    })
    .execute();
}

/** Moves a candidate on; an answer that is not given is taken away. */
export async function updateCandidate(
  tx: Tx,
  id: string,
  change: Pick<Candidate, 'state' | 'assessmentStartedAt' | 'answer'>,
): Promise<void> {
  await tx
    .updateTable('candidate')
    .set({
      state: change.state,
      assessment_started_at: change.assessmentStartedAt,
      answered_at: change.answer?.at ?? null,
      answered_by: change.answer?.by.id ?? null,
      answered_by_name: change.answer?.by.name ?? null,
      answer_reason: change.answer?.reason ?? null,
    })
    .where('id', '=', id)
    .execute();
}

const RANK = sql<number>`case candidate.state when 'open' then 0 when 'assessing' then 0 when 'caseOpened' then 1 else 2 end`;

/** A candidate with its place in the order of lists. */
export type RankedCandidate = Candidate & { readonly rank: number };

/** Waiting ones first, newest first within; after a keyset of (rank, opened_at, id). */
export async function findCandidates(
  db: Db,
  filter: CandidateFilter,
  page: { readonly after: Keyset | null; readonly limit: number },
): Promise<RankedCandidate[]> {
  const rows = await filtered(db, filter)
    .selectAll('candidate')
    .select(RANK.as('rank'))
    .$if(page.after !== null, (query) =>
      query.where(
        sql<SqlBool>`(${RANK} > ${page.after?.[0]}::int or (${RANK} = ${page.after?.[0]}::int
          and (candidate.opened_at, candidate.id) < (${page.after?.[1]}::timestamptz, ${page.after?.[2]}::uuid)))`,
      ),
    )
    .orderBy(RANK)
    .orderBy('candidate.opened_at', 'desc')
    .orderBy('candidate.id', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({ ...candidate(row), rank: row.rank }));
}

/** Counts what {@link findCandidates} lists, up to a bound. */
export async function countCandidates(
  db: Db,
  filter: CandidateFilter,
  bound: number,
): Promise<number> {
  const { count } = await db
    .selectFrom(filtered(db, filter).select('candidate.id').limit(bound).as('bounded'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function filtered(db: Db, { states, productId, q }: CandidateFilter) {
  return db
    .selectFrom('candidate')
    .innerJoin('vulnerability', 'vulnerability.id', 'candidate.vulnerability_id')
    .$if(states !== null, (query) => query.where('candidate.state', 'in', [...(states ?? [])]))
    .$if(productId !== null, (query) =>
      query.where(
        sql<SqlBool>`exists (
          select 1 from finding f
          join sbom_component sc on sc.component_id = f.component_id
          join sbom s on s.id = sc.sbom_id and s.superseded_by is null
          join release r on r.id = s.release_id
          join product p on p.id = r.product_id
          where f.vulnerability_id = candidate.vulnerability_id and f.withdrawn_at is null
            and p.id = ${productId}::uuid and p.demo = candidate.demo)`,
      ),
    )
    .$if(q !== null, (query) =>
      query.where(
        sql<SqlBool>`position(lower(${q}) in lower(vulnerability.id || ' ' || vulnerability.aliases::text || ' ' || vulnerability.summary)) > 0`,
      ),
    );
}

/** Ids of the demonstration's products among those given. */
export async function findDemoProducts(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('product')
          .select('id')
          .where('id', 'in', [...ids])
          .where('demo', '=', true)
          .execute();
  return new Set(rows.map((row) => row.id));
}

/** The case that each candidate led to. */
export async function findCasesOfCandidates(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('reporting_case')
          .select(['id', 'candidate_id'])
          .where('candidate_id', 'in', [...ids])
          .orderBy('opened_at')
          .execute();
  return new Map(
    rows.flatMap((row) => (row.candidate_id === null ? [] : [[row.candidate_id, row.id]])),
  );
}

function candidate(row: Row<'candidate'>): Candidate {
  return {
    id: row.id,
    vulnerabilityId: row.vulnerability_id,
    demo: row.demo,
    state: State.parse(row.state),
    openedAt: row.opened_at,
    assessmentStartedAt: row.assessment_started_at,
    answer:
      row.answered_at === null
        ? null
        : {
            by: { id: row.answered_by ?? '', name: row.answered_by_name ?? '' },
            at: row.answered_at,
            reason: row.answer_reason ?? '',
          },
  };
}
