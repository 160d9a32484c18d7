import type { InputOf, ReplyOf, Route } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { ok, type Result } from '@cradle/core/shared';
import type { Actor } from './actor.ts';

/** Bytes that were uploaded, raw or as the field `file` of a multipart form. Bounded by the route's limit. */
export type Upload = {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  readonly mediaType: string;
};

/** What a handler gets: the parsed input, who asks, and what came with the request. */
export type Call<R extends Route> = InputOf<R> & {
  readonly actor: Actor;
  /** Only on routes with `upload`; an empty upload was refused before. */
  readonly upload: R['upload'] extends readonly string[] ? Upload : undefined;
  /** The ETag the caller read; on routes with `ifMatch` its absence was refused before. */
  readonly ifMatch: R['ifMatch'] extends true ? string : null;
  /** The request itself, for sign-in only. */
  readonly request: { readonly headers: Headers; readonly ip: string };
};

/** A JSON reply, with the ETag of what it shows where a lost update could hurt. */
export type JsonReply<T> = {
  readonly kind: 'json';
  readonly body: T;
  readonly etag: string | null;
  /** `Set-Cookie` values, for sign-in and sign-out only. */
  readonly cookies: readonly string[];
};

/** A file reply. */
export type FileBody = {
  readonly kind: 'file';
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
};

/** What a handler answers: JSON or a file by its route, or an expected failure. */
export type Answer<R extends Route> = Promise<
  Result<ReplyOf<R> extends Uint8Array ? FileBody : JsonReply<ReplyOf<R>>, Failure>
>;

/** Names the use case for a route and decides nothing. */
export type Handler<R extends Route> = (call: Call<R>) => Answer<R>;

/** A handler whose route is known only as some route: its answer is JSON or a file. */
export type AnyHandler = (
  call: Call<Route>,
) => Promise<Result<JsonReply<unknown> | FileBody, Failure>>;

/** A handler as the list of all handlers holds it; `on` is the only way to make one. */
export type MountedRoute = {
  readonly route: Route;
  readonly handler: AnyHandler;
  /** For lists: the columns of the CSV and Excel forms. */
  readonly columns: readonly ExportColumn[] | null;
};

/** What a cell of a spreadsheet holds. */
export type Cell = string | number | boolean | null;

/**
 * One column of a list as a spreadsheet shows it. `value` is a method, which TypeScript compares more loosely: a list
 * of all routes can hold columns of any row, and only the list that the column was made for is ever read with it.
 */
export type ExportColumn<Row = unknown> = {
  readonly title: string;
  value(row: Row): Cell;
};

/** The rows of a route that answers with a list. */
type RowOf<R extends Route> =
  ReplyOf<R> extends { readonly items: readonly (infer Row)[] } ? Row : never;

/** Joins a route to its handler. Types are checked here and erased afterwards. */
export function on<R extends Route>(
  route: R,
  handler: Handler<R>,
  columns: readonly ExportColumn<RowOf<R>>[] | null = null,
): MountedRoute {
  // The one place where the exact type of a handler is given up: Fastify's validators have parsed the input by
  // the same route value before the handler sees it.
  return { route, handler: handler as unknown as AnyHandler, columns };
}

/** A column of a list with such rows; the list's own schema has parsed them. */
export function column<Row>(title: string, value: (row: Row) => Cell): ExportColumn<Row> {
  return { title, value };
}

/** Answers with JSON. */
export function json<T>(
  body: T,
  etag: string | null = null,
  cookies: readonly string[] = [],
): JsonReply<T> {
  return { kind: 'json', body, etag, cookies };
}

/** Answers a use case's value with JSON; its failure is passed on. */
export function plain<T, F>(result: Result<T, F>): Result<JsonReply<T>, F> {
  return result.ok ? ok(json(result.value)) : result;
}

/** As {@link plain}, for a view that comes with the ETag of what it shows. */
export function tagged<T, F>(
  result: Result<{ readonly view: T; readonly etag: string }, F>,
): Result<JsonReply<T>, F> {
  return result.ok ? ok(json(result.value.view, result.value.etag)) : result;
}

/** Answers with a file. */
export function file(bytes: Uint8Array, fileName: string, mediaType: string): FileBody {
  return { kind: 'file', bytes, fileName, mediaType };
}
