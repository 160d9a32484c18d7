import { stat } from 'node:fs/promises';
import { fail, type Result } from '@cradle/core/shared';
import { basicCredentials, localPath, shownAddress } from './address.ts';
import { copyIn, type OutboundFailure, type Received, receive } from './receive.ts';

/** What is asked for, and where it may go. */
export type OutboundRequest = {
  /** `https:`, `http:` or `file:` address, or a path of this machine. */
  readonly source: string;
  /** Where the file shall stand when it is whole; replaced by a rename, never half written. */
  readonly into: string;
  readonly maxBytes: number;
  /** The whole of the download, in milliseconds. */
  readonly timeLimitMs: number;
  /** What the server said last time about this file, so that it can say that nothing changed. */
  readonly known: Validators | null;
};

/** How a server tells that a file is the one we have (RFC 9110, section 8.8). */
type Validators = { readonly etag: string | null; readonly lastModified: string | null };

/** A file that is here now, or is as it was. */
type Fetched =
  | { readonly kind: 'unchanged' }
  | (Received & { readonly kind: 'fetched'; readonly validators: Validators });

/** The only way out of Cradle: to hosts that the settings name, for a limited time, for limited bytes. */
export type Outbound = {
  fetch(request: OutboundRequest): Promise<Result<Fetched, OutboundFailure>>;
};

/** Redirects that are followed before a chain is called endless. */
const MAX_REDIRECTS = 5;

/** A server that sends nothing for this long is given up. */
const IDLE_LIMIT_MS = 30_000;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** `allowedHosts` are hosts as in an address, with the port where it is not the usual one. */
export function openOutbound(config: {
  readonly version: string;
  readonly allowedHosts: readonly string[];
  readonly idleLimitMs?: number;
}): Outbound {
  const hosts = new Set(config.allowedHosts.map((host) => host.toLowerCase()));
  const headers = { 'user-agent': `Cradle/${config.version}`, accept: '*/*' };
  return {
    async fetch(request) {
      const local = localPath(request.source);
      if (local !== null) {
        return takeFile(local, request);
      }
      const limit = AbortSignal.timeout(request.timeLimitMs);
      const response = await follow(request, { hosts, headers, limit });
      if (!response.ok) {
        return response;
      }
      if (response.value.status === 304) {
        return { ok: true, value: { kind: 'unchanged' } };
      }
      const received = await receive(response.value, request, {
        limit,
        idleLimitMs: config.idleLimitMs ?? IDLE_LIMIT_MS,
      });
      return received.ok
        ? {
            ok: true,
            value: {
              kind: 'fetched',
              ...received.value,
              validators: {
                etag: response.value.headers.get('etag'),
                lastModified: response.value.headers.get('last-modified'),
              },
            },
          }
        : received;
    },
  };
}

async function follow(
  request: OutboundRequest,
  means: {
    readonly hosts: ReadonlySet<string>;
    readonly headers: Readonly<Record<string, string>>;
    readonly limit: AbortSignal;
  },
): Promise<Result<Response, OutboundFailure>> {
  let address = request.source;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    if (!isAllowed(address, means.hosts)) {
      return refuse(
        address,
        hop === 0
          ? 'the host is not one that the settings name'
          : 'redirects to a host that the settings do not name',
      );
    }
    const response = await ask(address, request, means);
    if (!response.ok) {
      return response;
    }
    const { status } = response.value;
    if (status === 200 || (status === 304 && request.known !== null)) {
      return response;
    }
    await response.value.body?.cancel();
    const next = redirectOf(response.value, address);
    if (next === null) {
      return refuse(address, `answered with status ${status}`, status);
    }
    address = next;
  }
  return refuse(request.source, `redirects more than ${MAX_REDIRECTS} times`);
}

function isAllowed(address: string, hosts: ReadonlySet<string>): boolean {
  return URL.canParse(address) && hosts.has(new URL(address).host.toLowerCase());
}

function redirectOf(response: Response, address: string): string | null {
  const location = response.headers.get('location');
  if (!REDIRECTS.has(response.status) || location === null) {
    return null;
  }
  return URL.canParse(location, address) ? new URL(location, address).href : location;
}

async function ask(
  address: string,
  request: OutboundRequest,
  means: { readonly headers: Readonly<Record<string, string>>; readonly limit: AbortSignal },
): Promise<Result<Response, OutboundFailure>> {
  const headers = new Headers(means.headers);
  if (request.known?.etag != null) {
    headers.set('if-none-match', request.known.etag);
  }
  if (request.known?.lastModified != null) {
    headers.set('if-modified-since', request.known.lastModified);
  }
  const credentials = basicCredentials(address);
  if (credentials !== null) {
    headers.set('authorization', credentials);
  }
  try {
    const response = await fetch(shownAddress(address), {
      headers,
      redirect: 'manual',
      signal: means.limit,
    });
    return { ok: true, value: response };
  } catch (error) {
    return refuse(
      address,
      means.limit.aborted ? 'did not answer in the time allowed' : reasonOf(error),
    );
  }
}

async function takeFile(
  path: string,
  request: OutboundRequest,
): Promise<Result<Fetched, OutboundFailure>> {
  let lastModified: string;
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      return refuse(path, 'is not a file');
    }
    lastModified = `${found.mtime.toISOString()} ${found.size}`;
  } catch (error) {
    return isAbsent(error) ? refuse(path, 'is not there', 404) : refuse(path, reasonOf(error));
  }
  if (request.known?.lastModified === lastModified) {
    return { ok: true, value: { kind: 'unchanged' } };
  }
  const copied = await copyIn(path, request);
  return copied.ok
    ? {
        ok: true,
        value: { kind: 'fetched', ...copied.value, validators: { etag: null, lastModified } },
      }
    : copied;
}

function refuse(source: string, reason: string, status: number | null = null) {
  return fail<OutboundFailure>({ source: shownAddress(source), reason, status });
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** What the network or the file system says, in its own words: the cause says more than "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return 'failed';
  }
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return cause === '' ? error.message : `${error.message}: ${cause}`;
}
