import type { z } from 'zod';
import type { Permission } from './permissions.ts';

/** Who may call a route: anyone, anyone signed in, or whoever holds the permission. Nothing is open by accident. */
export type Access = 'public' | 'signedIn' | Permission;

/** What a reply consists of where it is not JSON. */
export type FileReply = {
  readonly file: true;
  /** Media types the reply may have. */
  readonly mediaTypes: readonly string[];
};

/**
 * One route of the API as a value: the server mounts it, the clients call it, OpenAPI is printed from it.
 *
 * Paths have `:name` parameters and start with `/api/v1/`. Instants are RFC 3339 in UTC with `Z`; dates are `YYYY-MM-DD`.
 */
export type Route = {
  /** Verb and noun; the `operationId` in OpenAPI. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/api/v1/${string}`;
  readonly needs: Access;
  /** One sentence for the documentation. */
  readonly summary: string;
  readonly tag: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Media types accepted as raw bytes or multipart instead of a JSON body. */
  readonly upload?: readonly string[];
  readonly reply: z.ZodType | FileReply;
  readonly status?: 200 | 201 | 202 | 204;
  /** A list: the server also offers it as `.csv` and `.xlsx` under the same path and filters. */
  readonly list?: true;
  /** The request must carry `If-Match` with the ETag that was read (RFC 9110, section 13.1.1). */
  readonly ifMatch?: true;
};

/** Gives a route its exact type, so that clients and handlers are checked against it. */
export function defineRoute<const R extends Route>(route: R): R {
  return route;
}

/** The parsed input of a route as its handler sees it. */
export type InputOf<R extends Route> = {
  readonly params: R['params'] extends z.ZodType ? z.output<R['params']> : undefined;
  readonly query: R['query'] extends z.ZodType ? z.output<R['query']> : undefined;
  readonly body: R['body'] extends z.ZodType ? z.output<R['body']> : undefined;
};

/** What a caller passes for a route. */
export type CallOf<R extends Route> = {
  readonly params: R['params'] extends z.ZodType ? z.input<R['params']> : undefined;
  readonly query: R['query'] extends z.ZodType ? z.input<R['query']> : undefined;
  readonly body: R['body'] extends z.ZodType ? z.input<R['body']> : undefined;
};

/** The JSON reply of a route; `Uint8Array` for a file. */
export type ReplyOf<R extends Route> = R['reply'] extends z.ZodType
  ? z.output<R['reply']>
  : Uint8Array;

/** Whether a reply is a file and not JSON. */
export function isFileReply(reply: z.ZodType | FileReply): reply is FileReply {
  return 'file' in reply;
}
