import { type CallOf, isFileReply, Problem, type ReplyOf, type Route } from '@cradle/contract';
import { textOfSearch, textsOf } from './search-text.ts';

/** A refusal of the server (RFC 9457), or that it did not answer at all (`status` 0). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly detail: string;
  readonly cite: string | undefined;
  readonly issues: Problem['issues'];
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.detail = problem.detail;
    this.cite = problem.cite;
    this.issues = problem.issues;
  }
}

/** The input of a route that takes none. */
export const NO_INPUT = { params: undefined, query: undefined, body: undefined };

/** A reply with the ETag of what it shows; `null` where the server gave none. */
export type Tagged<T> = { readonly data: T; readonly etag: string | null };

/**
 * Calls a route of the contract. Throws {@link ApiProblem}.
 *
 * The reply's shape is the contract's: the server has checked it against the same schema before sending it.
 */
export async function call<R extends Route>(
  route: R,
  input: CallOf<R>,
  signal?: AbortSignal,
  ifMatch?: string,
): Promise<ReplyOf<R>> {
  return (await callTagged(route, input, signal, ifMatch)).data;
}

/** As {@link call}, with the ETag that came, and the one that is sent in `If-Match`. */
export async function callTagged<R extends Route>(
  route: R,
  input: CallOf<R>,
  signal?: AbortSignal,
  ifMatch?: string,
): Promise<Tagged<ReplyOf<R>>> {
  const body = input.body === undefined ? null : JSON.stringify(input.body);
  const reply = await send(addressOf(route, input), {
    method: route.method,
    headers: {
      accept: 'application/json',
      'x-cradle-request': '1',
      ...(body === null ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    },
    ...(body === null ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  });
  // Checked against this route's schema by the server; checking again would cost a second on large lists.
  const value: unknown = isFileReply(route.reply)
    ? new Uint8Array(await reply.arrayBuffer())
    : reply.status === 204
      ? null
      : await reply.json();
  return { data: value as ReplyOf<R>, etag: reply.headers.get('etag') };
}

async function send(address: string, init: RequestInit): Promise<Response> {
  let reply: Response;
  try {
    reply = await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    throw new ApiProblem({
      type: 'about:blank',
      title: 'No answer',
      status: 0,
      detail:
        'The server did not answer. Check the connection and try again; what you entered is still here.',
    });
  }
  if (!reply.ok) {
    throw await problemOf(reply);
  }
  return reply;
}

async function problemOf(reply: Response): Promise<ApiProblem> {
  const problem = Problem.safeParse(await reply.json().catch(() => undefined));
  return new ApiProblem(
    problem.success
      ? problem.data
      : {
          type: 'about:blank',
          title: reply.statusText,
          status: reply.status,
          detail: `The server answered ${reply.status} ${reply.statusText}.`,
        },
  );
}

/** The address of a route with its parameters and query filled in; also what links to files and exports point at. */
export function addressOf<R extends Route>(
  route: R,
  input: Pick<CallOf<R>, 'params' | 'query'>,
  form: '' | '.csv' | '.xlsx' = '',
): string {
  const params = new Map(textsOf(input.params));
  const path = route.path.replaceAll(/:(\w+)/g, (_match, name: string) =>
    encodeURIComponent(params.get(name) ?? ''),
  );
  return `${path}${form}${textOfSearch(input.query)}`;
}

/** What is left of an upload; `null` total where the browser does not know it. */
export type UploadProgress = (sent: number, total: number | null) => void;

/** Sends a file as it is, telling how far it is. Throws {@link ApiProblem}; `AbortSignal` ends it. */
export async function upload<R extends Route>(
  route: R,
  input: Pick<CallOf<R>, 'params' | 'query'>,
  file: File,
  onProgress: UploadProgress,
): Promise<ReplyOf<R>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(route.method, addressOf(route, input));
    request.setRequestHeader('x-cradle-request', '1');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => {
      onProgress(event.loaded, event.lengthComputable ? event.total : null);
    });
    request.addEventListener('load', () => {
      const body: unknown = parsed(request.responseText);
      if (request.status < 400) {
        resolve(body as ReplyOf<R>);
        return;
      }
      const problem = Problem.safeParse(body);
      reject(
        new ApiProblem(
          problem.success
            ? problem.data
            : {
                type: 'about:blank',
                title: '',
                status: request.status,
                detail: `The server answered ${request.status}.`,
              },
        ),
      );
    });
    request.addEventListener('error', () => {
      reject(
        new ApiProblem({
          type: 'about:blank',
          title: '',
          status: 0,
          detail:
            'The connection broke while the file was sent. Send it again: the same document twice is one document.',
        }),
      );
    });
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
