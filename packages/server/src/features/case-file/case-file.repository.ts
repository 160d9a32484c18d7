import type { CaseFileView } from '@cradle/contract';
import type { Db, Row, Tx } from '../../platform/db/database.ts';

/** The case files of a case, newest first. */
export async function findCaseFiles(db: Db, caseId: string): Promise<CaseFileView[]> {
  const rows = await db
    .selectFrom('case_file')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(viewOf);
}

/** One case file with its case; `undefined` where there is none. */
export async function findCaseFile(
  db: Db,
  id: string,
): Promise<(CaseFileView & { readonly caseId: string }) | undefined> {
  const row = await db.selectFrom('case_file').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : { ...viewOf(row), caseId: row.case_id };
}

/** Inserts a case file; its document was registered before, in the same transaction. */
export async function insertCaseFile(tx: Tx, caseId: string, row: CaseFileView): Promise<void> {
  await tx
    .insertInto('case_file')
    .values({
      id: row.id,
      case_id: caseId,
      sha256: row.sha256,
      size: row.size,
      files: row.files,
      root_hash: row.rootHash,
      made_at: row.madeAt,
      made_by: row.madeBy.id,
      made_by_name: row.madeBy.name,
    })
    .execute();
}

function viewOf(row: Row<'case_file'>): CaseFileView {
  return {
    id: row.id,
    madeAt: row.made_at,
    madeBy: { id: row.made_by, name: row.made_by_name },
    size: row.size,
    files: row.files,
    sha256: row.sha256,
    rootHash: row.root_hash,
  };
}

/** Who was told of a case by notice, and when the mail about it left. */
export async function findNoticesOf(db: Db, caseId: string) {
  const rows = await db
    .selectFrom('notice')
    .leftJoin('auth_user', 'auth_user.id', 'notice.user_id')
    .select([
      'auth_user.name',
      'notice.kind',
      'notice.title',
      'notice.body',
      'notice.created_at',
      'notice.mailed_at',
      'notice.read_at',
    ])
    .where('notice.link', 'like', `/cases/${caseId}%`)
    .orderBy('notice.created_at')
    .orderBy('notice.id')
    .execute();
  return rows.map((row) => ({
    to: row.name,
    kind: row.kind,
    title: row.title,
    text: row.body,
    at: row.created_at,
    mailedAt: row.mailed_at,
    readAt: row.read_at,
  }));
}
