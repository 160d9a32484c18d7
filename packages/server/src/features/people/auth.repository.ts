import type {
  Kysely,
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';

/** A handle as better-auth wants it: any tables, moments as `Date`. */
export type AuthDb = Kysely<Record<string, never>>;

/** Columns of better-auth's tables that hold moments. */
const MOMENTS: ReadonlySet<string> = new Set([
  'createdAt',
  'updatedAt',
  'expiresAt',
  'lastSeenAt',
  'lastRequest',
  'lastRefillAt',
  'accessTokenExpiresAt',
  'refreshTokenExpiresAt',
]);

/** Our rows carry moments as text; better-auth compares them with `Date`. */
const momentsAsDates: KyselyPlugin = {
  transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    return args.node;
  },
  transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve({ ...args.result, rows: args.result.rows.map(withDates) });
  },
};

function withDates(row: UnknownRow): UnknownRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      MOMENTS.has(name) && typeof value === 'string' ? new Date(value) : value,
    ]),
  );
}

/** The handle for better-auth on the same connection or transaction. */
export function authHandle(db: Db | Tx): AuthDb {
  // better-auth names its tables and columns itself; our table types say nothing to it.
  return db.withPlugin(momentsAsDates) as unknown as AuthDb;
}
