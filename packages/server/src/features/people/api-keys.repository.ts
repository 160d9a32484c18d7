import type { Db, Tx } from '../../platform/db/database.ts';

/** A pipeline's key, without its secret, which nobody keeps. */
export type ApiKey = {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly enabled: boolean;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly createdBy: string;
};

export async function listKeys(db: Db): Promise<readonly ApiKey[]> {
  const rows = await db
    .selectFrom('auth_apikey')
    .leftJoin('auth_user', 'auth_user.id', 'auth_apikey.referenceId')
    .select([
      'auth_apikey.id',
      'auth_apikey.name',
      'auth_apikey.start',
      'auth_apikey.enabled',
      'auth_apikey.createdAt',
      'auth_apikey.expiresAt',
      'auth_apikey.lastRequest',
      'auth_user.name as createdBy',
    ])
    .orderBy('auth_apikey.createdAt', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name ?? '',
    start: row.start ?? '',
    enabled: row.enabled,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    lastUsedAt: row.lastRequest,
    createdBy: row.createdBy ?? '',
  }));
}

/** `false` when there was no such key in use. */
export async function disableKey(tx: Tx, id: string, now: string): Promise<boolean> {
  const row = await tx
    .updateTable('auth_apikey')
    .set({ enabled: false, updatedAt: now })
    .where('id', '=', id)
    .where('enabled', '=', true)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
