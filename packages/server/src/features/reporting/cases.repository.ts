import type { CaseDetails } from '@cradle/contract';
import { CASE_KINDS, STAGES } from '@cradle/contract';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Db, Row, Tx } from '../../platform/db/database.ts';
import type { Keyset } from '../../platform/paging/index.ts';
import { findStagesDone } from './stages-done.repository.ts';

const Kind = z.enum(CASE_KINDS);
const Stage = z.enum(STAGES);
const Suspicion = z.enum(['yes', 'no', 'unknown']).nullable();
const Texts = z.array(z.string());
type Person = { readonly id: string; readonly name: string };

/** A reporting case: facts only, no deadline is stored. */
export type ReportingCase = {
  readonly id: string;
  readonly kind: z.output<typeof Kind>;
  readonly title: string;
  readonly vulnerabilityId: string | null;
  readonly candidateId: string | null;
  /** As first recorded; it never changes. */
  readonly firstBecameAwareAt: string;
  /** As it holds now: the last correction, else the first. */
  readonly becameAwareAt: string;
  readonly awarenessReason: string;
  readonly awarenessEvidence: string;
  readonly decidedBy: Person;
  readonly memberStates: readonly string[];
  /** The organisation's zone when the case was opened; used where no organisation is set up. */
  readonly timeZone: string;
  readonly summary: string;
  readonly suspectedMalicious: z.output<typeof Suspicion>;
  readonly occurredAt: string | null;
  /** When a corrective or mitigating measure became available (Art. 14(2)(c)), or `null`. */
  readonly measureAvailableAt: string | null;
  readonly demo: boolean;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly closeReason: string | null;
  readonly rowVersion: number;
  readonly products: readonly { readonly id: string; readonly name: string }[];
  /** The platform's form that the case began with or was moved to; `null` where none was kept. */
  readonly formSchema: string | null;
  /** When each stage was done: its first submission, or the one that it points at (Art. 14(2), (4)). */
  readonly submitted: Readonly<Partial<Record<z.output<typeof Stage>, string>>>;
};

/** A correction of the moment of becoming aware. */
export type Correction = z.output<typeof CaseDetails>['corrections'][number];

/** What a new case consists of. */
export type NewCase = Omit<
  ReportingCase,
  | 'becameAwareAt'
  | 'measureAvailableAt'
  | 'closedAt'
  | 'closeReason'
  | 'rowVersion'
  | 'products'
  | 'submitted'
> & {
  readonly productIds: readonly string[];
  /** Version of the rules of law that compute its clocks on that day. */
  readonly rulesVersion: string;
};

/** Cases of a list. */
export type CaseFilter = {
  readonly state: 'open' | 'closed' | null;
  readonly productId: string | null;
  readonly q: string | null;
};

/** Inserts the case and its products. */
export async function insertCase(tx: Tx, row: NewCase): Promise<void> {
  await tx
    .insertInto('reporting_case')
    .values({
      id: row.id,
      kind: row.kind,
      title: row.title,
      vulnerability_id: row.vulnerabilityId,
      candidate_id: row.candidateId,
      became_aware_at: row.firstBecameAwareAt,
      awareness_reason: row.awarenessReason,
      awareness_evidence: row.awarenessEvidence,
      decided_by: row.decidedBy.id,
      decided_by_name: row.decidedBy.name,
      member_states: JSON.stringify(row.memberStates),
      time_zone: row.timeZone,
      summary: row.summary,
      suspected_malicious: row.suspectedMalicious,
      occurred_at: row.occurredAt,
      demo: row.demo,
      opened_at: row.openedAt,
      rules_version: row.rulesVersion,
      form_schema: row.formSchema,
    })
    .execute();
  await setProducts(tx, row.id, row.productIds);
}

/** Replaces the products of a case. */
export async function setProducts(
  tx: Tx,
  caseId: string,
  productIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('case_product').where('case_id', '=', caseId).execute();
  await tx
    .insertInto('case_product')
    .values(
      [...new Set(productIds)].map((productId) => ({ case_id: caseId, product_id: productId })),
    )
    .execute();
}

/** What can be changed of a case. */
export type CaseChange = Partial<
  Pick<
    ReportingCase,
    | 'title'
    | 'summary'
    | 'memberStates'
    | 'suspectedMalicious'
    | 'occurredAt'
    | 'measureAvailableAt'
    | 'closedAt'
    | 'closeReason'
    | 'formSchema'
  >
>;

/** Changes a case and makes older copies stale. */
export async function updateCase(tx: Tx, id: string, change: CaseChange): Promise<void> {
  const columns = {
    title: change.title,
    summary: change.summary,
    member_states:
      change.memberStates === undefined ? undefined : JSON.stringify(change.memberStates),
    suspected_malicious: change.suspectedMalicious,
    occurred_at: change.occurredAt,
    measure_available_at: change.measureAvailableAt,
    closed_at: change.closedAt,
    close_reason: change.closeReason,
    form_schema: change.formSchema,
  };
  const given = Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  );
  await tx
    .updateTable('reporting_case')
    .set({ ...given, row_version: sql<number>`row_version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Inserts a correction; the case keeps its first value. */
export async function insertCorrection(
  tx: Tx,
  row: { id: string; caseId: string } & Correction,
): Promise<void> {
  await tx
    .insertInto('awareness_correction')
    .values({
      id: row.id,
      case_id: row.caseId,
      became_aware_at: row.becameAwareAt,
      reason: row.reason,
      corrected_by: row.by.id,
      corrected_by_name: row.by.name,
      corrected_at: row.at,
    })
    .execute();
}

/** The corrections of a case, oldest first. */
export async function findCorrections(db: Db, caseId: string): Promise<Correction[]> {
  const rows = await db
    .selectFrom('awareness_correction')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('corrected_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    becameAwareAt: row.became_aware_at,
    reason: row.reason,
    by: { id: row.corrected_by, name: row.corrected_by_name },
    at: row.corrected_at,
  }));
}

/** `undefined` when there is none. */
export async function findCase(db: Db, id: string): Promise<ReportingCase | undefined> {
  const row = await db
    .selectFrom('reporting_case')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  const [found] = row === undefined ? [] : await withParts(db, [row]);
  return found;
}

/** As {@link findCase}, its row locked until the transaction ends. */
export async function lockCase(tx: Tx, id: string): Promise<ReportingCase | undefined> {
  const row = await tx
    .selectFrom('reporting_case')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const [found] = row === undefined ? [] : await withParts(tx, [row]);
  return found;
}

const CLOSED = sql<number>`case when reporting_case.closed_at is null then 0 else 1 end`;

/** Open ones first, newest first within; after a keyset of (closed, opened_at, id). */
export async function findCases(
  db: Db,
  filter: CaseFilter,
  page: { readonly after: Keyset | null; readonly limit: number },
): Promise<ReportingCase[]> {
  const rows = await filtered(db, filter)
    .selectAll('reporting_case')
    .$if(page.after !== null, (query) =>
      query.where(
        sql<SqlBool>`(${CLOSED} > ${page.after?.[0]}::int or (${CLOSED} = ${page.after?.[0]}::int
          and (opened_at, id) < (${page.after?.[1]}::timestamptz, ${page.after?.[2]}::uuid)))`,
      ),
    )
    .orderBy(CLOSED)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute();
  return withParts(db, rows);
}

/** Counts what {@link findCases} lists, up to a bound. */
export async function countCases(db: Db, filter: CaseFilter, bound: number): Promise<number> {
  const { count } = await db
    .selectFrom(filtered(db, filter).select('reporting_case.id').limit(bound).as('bounded'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function filtered(db: Db, { state, productId, q }: CaseFilter) {
  return db
    .selectFrom('reporting_case')
    .$if(state === 'open', (query) => query.where('closed_at', 'is', null))
    .$if(state === 'closed', (query) => query.where('closed_at', 'is not', null))
    .$if(productId !== null, (query) =>
      query.where(
        sql<SqlBool>`exists (select 1 from case_product cp where cp.case_id = reporting_case.id and cp.product_id = ${productId}::uuid)`,
      ),
    )
    .$if(q !== null, (query) =>
      query.where(
        sql<SqlBool>`position(lower(${q}) in lower(title || ' ' || coalesce(vulnerability_id, ''))) > 0`,
      ),
    );
}

async function withParts(db: Db, rows: readonly Row<'reporting_case'>[]): Promise<ReportingCase[]> {
  if (rows.length === 0) {
    return [];
  }
  const ids = rows.map(({ id }) => id);
  const products = await db
    .selectFrom('case_product')
    .innerJoin('product', 'product.id', 'case_product.product_id')
    .select(['case_product.case_id', 'product.id', 'product.name'])
    .where('case_product.case_id', 'in', ids)
    .orderBy('product.name')
    .execute();
  const corrections = await db
    .selectFrom('awareness_correction')
    .select(['case_id', 'became_aware_at'])
    .where('case_id', 'in', ids)
    .orderBy('corrected_at')
    .orderBy('id')
    .execute();
  const corrected = new Map(corrections.map((row) => [row.case_id, row.became_aware_at]));
  const done = await findStagesDone(db, ids);
  return rows.map((row) => ({
    ...facts(row),
    becameAwareAt: corrected.get(row.id) ?? row.became_aware_at,
    products: products
      .filter((product) => product.case_id === row.id)
      .map(({ id, name }) => ({ id, name })),
    submitted: Object.fromEntries(
      done
        .filter((one) => one.case_id === row.id)
        // Of several, the first submission is the one that was owed; what came later brings it up to date.
        .toReversed()
        .map((one) => [Stage.parse(one.stage), one.submitted_at]),
    ),
  }));
}

function facts(
  row: Row<'reporting_case'>,
): Omit<ReportingCase, 'becameAwareAt' | 'products' | 'submitted'> {
  return {
    id: row.id,
    kind: Kind.parse(row.kind),
    title: row.title,
    vulnerabilityId: row.vulnerability_id,
    candidateId: row.candidate_id,
    firstBecameAwareAt: row.became_aware_at,
    awarenessReason: row.awareness_reason,
    awarenessEvidence: row.awareness_evidence,
    decidedBy: { id: row.decided_by, name: row.decided_by_name },
    memberStates: Texts.parse(row.member_states),
    timeZone: row.time_zone,
    summary: row.summary,
    suspectedMalicious: Suspicion.parse(row.suspected_malicious),
    occurredAt: row.occurred_at,
    measureAvailableAt: row.measure_available_at,
    demo: row.demo,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    closeReason: row.close_reason,
    rowVersion: row.row_version,
    formSchema: row.form_schema,
  };
}
