import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Suspense } from 'react';
import { vi } from 'vitest';
import { setUpText } from '../platform/text.ts';

/** What the server of a test answers: by `METHOD /path`, a body or a function of the request. */
export type Answers = Readonly<Record<string, Answer>>;
type Answer = unknown;
type Asked = { readonly url: URL; readonly body: unknown; readonly headers: Headers };

/** A refusal as the server sends it, for use as an answer. */
export class Refusal {
  readonly status: number;
  readonly detail: string;
  constructor(status: number, detail: string) {
    this.status = status;
    this.detail = detail;
  }
}

/** An answer with its ETag. */
export class WithEtag {
  readonly body: unknown;
  readonly etag: string;
  constructor(body: unknown, etag: string) {
    this.body = body;
    this.etag = etag;
  }
}

export const paula = {
  setUp: 'done',
  organisation: { name: 'Example Devices', timeZone: 'Europe/Berlin' },
  person: {
    id: 'paula',
    name: 'Paula',
    email: 'paula@example.eu',
    role: 'psirt',
    permissions: [
      'products.read',
      'findings.read',
      'findings.decide',
      'candidates.decide',
      'cases.read',
      'cases.write',
      'feeds.read',
    ],
  },
  demo: false,
  version: '0.1.0',
  database: 'pglite',
};

/** Puts a server of fixed answers in place of `fetch`. Returns what was asked, in order. */
export function answerWith(answers: Answers) {
  const asked: (Asked & { readonly key: string })[] = [];
  vi.stubGlobal('fetch', async (address: string | URL | Request, init: RequestInit = {}) => {
    const url = new URL(address instanceof Request ? address.url : address, 'http://cradle.test');
    const key = `${init.method ?? 'GET'} ${url.pathname}`;
    const text = typeof init.body === 'string' ? init.body : null;
    const request = {
      url,
      body: text === null ? undefined : (JSON.parse(text) as unknown),
      headers: new Headers(init.headers),
    };
    asked.push({ key, ...request });
    const answer = key === 'GET /api/v1/session' ? (answers[key] ?? paula) : answers[key];
    return replyOf(
      typeof answer === 'function' ? await (answer as (r: Asked) => unknown)(request) : answer,
      key,
    );
  });
  return asked;
}

function replyOf(answer: unknown, key: string): Response {
  const json = { 'content-type': 'application/json' };
  if (answer instanceof Refusal || answer === undefined) {
    const { status, detail } = answer ?? new Refusal(404, `no answer for ${key}`);
    const problem = { type: 'about:blank', title: 'Refused', status, detail };
    return new Response(JSON.stringify(problem), { status, headers: json });
  }
  if (answer instanceof WithEtag) {
    return new Response(JSON.stringify(answer.body), { headers: { ...json, etag: answer.etag } });
  }
  return new Response(JSON.stringify(answer), { headers: json });
}

/** What Mantine asks of a browser and jsdom lacks. */
function completeBrowser(): void {
  // The first page of a run loads its modules; a busy machine must not fail a test by that.
  configure({ asyncUtilTimeout: 10_000 });
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { matches: false, media }),
  );
  vi.stubGlobal('ResizeObserver', Unobserving);
  vi.stubGlobal('scrollTo', nothing);
  Element.prototype.scrollIntoView = nothing;
  if (!('fonts' in document)) {
    Object.defineProperty(document, 'fonts', { value: new EventTarget() });
  }
}

const nothing = (): void => undefined;

class Unobserving {
  readonly observe = nothing;
  readonly unobserve = nothing;
  readonly disconnect = nothing;
}

/** Shows a page at an address of a small router; links to anywhere else lead to a page that names its address. */
export async function showPage(page: ReactNode, path: string, at: string) {
  completeBrowser();
  await setUpText();
  const root = createRootRoute({ component: Outlet });
  const shown = createRoute({ getParentRoute: () => root, path, component: () => page });
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: Elsewhere });
  const router = createRouter({
    // As in the real router: the values of an address are texts, never numbers or booleans.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(search as Record<string, string>).toString();
      return text === '' ? '' : `?${text}`;
    },
    routeTree: root.addChildren([shown, elsewhere]),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <Suspense fallback={null}>
          <RouterProvider router={router as never} />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return router;
}

function Elsewhere() {
  return <p>elsewhere</p>;
}
