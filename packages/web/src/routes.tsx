import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { searchOfText, textOfSearch } from './platform/search-text.ts';
import { sessionQuery } from './platform/session.ts';
import { NotFound } from './ui/not-found.tsx';
import { PageFailed } from './ui/page-failed.tsx';

type Context = { readonly queries: QueryClient };

const text = z.string().optional().catch(undefined);
const Token = z.object({ token: text });
const Tab = z.object({ tab: text });
/** Filters of lists are texts; each page reads the ones it knows. */
const Filters = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean()]).transform(String),
);

const root = createRootRouteWithContext<Context>()({
  notFoundComponent: NotFound,
  errorComponent: PageFailed,
});

const AppLayout = lazyRouteComponent(() => import('./app-layout.tsx'), 'AppLayout');

/** Pages for people who are signed in. Who is not goes to sign-in, or to the set-up of a fresh installation. */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: AppLayout,
  beforeLoad: async ({ context, location }) => {
    // The frame is fetched while the server is asked who it is: most who come are signed in.
    void AppLayout.preload?.();
    const session = await context.queries.query({ ...sessionQuery, staleTime: 'static' });
    if (session.person === null) {
      redirect(
        session.setUp === 'needsOwner'
          ? { to: '/set-up', throw: true }
          : { to: '/sign-in', search: { to: location.href }, throw: true },
      );
    }
  },
});

const open = { getParentRoute: () => root } as const;
const inside = { getParentRoute: () => app } as const;

// Routes are made here and not inside `addChildren`, whose parameter would make their paths and searches `any`.
const pagesForAnyone = [
  createRoute({
    ...open,
    path: '/set-up',
    validateSearch: Token,
    component: lazyRouteComponent(() => import('./features/people/set-up-page.tsx'), 'SetUpPage'),
  }),
  createRoute({
    ...open,
    path: '/sign-in',
    validateSearch: z.object({ to: text }),
    component: lazyRouteComponent(() => import('./features/people/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    ...open,
    path: '/guide',
    component: lazyRouteComponent(() => import('./features/guide/guide-page.tsx'), 'GuidePage'),
  }),
  createRoute({
    ...open,
    path: '/guide/mistakes',
    component: lazyRouteComponent(
      () => import('./features/guide/mistakes-page.tsx'),
      'MistakesPage',
    ),
  }),
  createRoute({
    ...open,
    path: '/invitation',
    validateSearch: Token,
    component: lazyRouteComponent(
      () => import('./features/people/accept-invitation-page.tsx'),
      'AcceptInvitationPage',
    ),
  }),
] as const;

const pagesInside = [
  createRoute({
    ...inside,
    path: '/',
    component: lazyRouteComponent(() => import('./features/now/now-page.tsx'), 'NowPage'),
  }),
  createRoute({
    ...inside,
    path: '/products',
    validateSearch: Filters,
    component: lazyRouteComponent(
      () => import('./features/products/products-page.tsx'),
      'ProductsPage',
    ),
  }),
  createRoute({
    ...inside,
    path: '/products/$productId',
    validateSearch: Filters,
    component: lazyRouteComponent(
      () => import('./features/products/product-page.tsx'),
      'ProductPage',
    ),
  }),
  createRoute({
    ...inside,
    path: '/products/$productId/guide',
    component: lazyRouteComponent(
      () => import('./features/duties/answer-guide-page.tsx'),
      'AnswerGuidePage',
    ),
  }),
  createRoute({
    ...inside,
    path: '/reminders',
    component: lazyRouteComponent(
      () => import('./features/reminders/reminders-page.tsx'),
      'RemindersPage',
    ),
  }),
  createRoute({
    ...inside,
    path: '/duties',
    validateSearch: Filters,
    component: lazyRouteComponent(() => import('./features/duties/duties-page.tsx'), 'DutiesPage'),
  }),
  createRoute({
    ...inside,
    path: '/releases/$releaseId',
    component: lazyRouteComponent(
      () => import('./features/products/release-page.tsx'),
      'ReleasePage',
    ),
  }),
  createRoute({
    ...inside,
    path: '/sboms/$sbomId',
    validateSearch: Filters,
    component: lazyRouteComponent(() => import('./features/sboms/sbom-page.tsx'), 'SbomPage'),
  }),
  createRoute({
    ...inside,
    path: '/sboms/$sbomId/diff/$otherId',
    component: lazyRouteComponent(
      () => import('./features/sboms/sbom-diff-page.tsx'),
      'SbomDiffPage',
    ),
  }),
  createRoute({
    ...inside,
    path: '/components',
    validateSearch: Filters,
    component: lazyRouteComponent(
      () => import('./features/components/components-page.tsx'),
      'ComponentsPage',
    ),
  }),
  createRoute({
    ...inside,
    path: '/vulnerabilities',
    validateSearch: Filters,
    component: lazyRouteComponent(
      () => import('./features/vulnerabilities/vulnerabilities-page.tsx'),
      'VulnerabilitiesPage',
    ),
  }),
  createRoute({
    ...inside,
    path: '/findings',
    validateSearch: Filters,
    component: lazyRouteComponent(
      () => import('./features/vulnerabilities/findings-page.tsx'),
      'FindingsPage',
    ),
  }),
  createRoute({
    ...inside,
    path: '/findings/$findingId',
    component: lazyRouteComponent(
      () => import('./features/vulnerabilities/finding-page.tsx'),
      'FindingPage',
    ),
  }),
  createRoute({
    ...inside,
    path: '/candidates/$candidateId',
    component: lazyRouteComponent(
      () => import('./features/reporting/candidate-page.tsx'),
      'CandidatePage',
    ),
  }),
  createRoute({
    ...inside,
    path: '/cases',
    validateSearch: Filters,
    component: lazyRouteComponent(() => import('./features/reporting/cases-page.tsx'), 'CasesPage'),
  }),
  createRoute({
    ...inside,
    path: '/cases/new',
    validateSearch: z.object({ candidateId: text }),
    component: lazyRouteComponent(
      () => import('./features/reporting/open-case-page.tsx'),
      'OpenCasePage',
    ),
  }),
  createRoute({
    ...inside,
    path: '/cases/$caseId',
    validateSearch: Tab,
    component: lazyRouteComponent(() => import('./features/reporting/case-page.tsx'), 'CasePage'),
  }),
  createRoute({
    ...inside,
    path: '/feeds',
    component: lazyRouteComponent(() => import('./features/feeds/feeds-page.tsx'), 'FeedsPage'),
  }),
  createRoute({
    ...inside,
    path: '/audit',
    validateSearch: Filters,
    component: lazyRouteComponent(() => import('./features/audit/audit-page.tsx'), 'AuditPage'),
  }),
  createRoute({
    ...inside,
    path: '/people',
    component: lazyRouteComponent(() => import('./features/people/people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    ...inside,
    path: '/settings',
    component: lazyRouteComponent(
      () => import('./features/people/settings-page.tsx'),
      'SettingsPage',
    ),
  }),
] as const;

const routeTree = root.addChildren([...pagesForAnyone, app.addChildren(pagesInside)]);

/** The map of the user interface. */
export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    parseSearch: searchOfText,
    stringifySearch: textOfSearch,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
