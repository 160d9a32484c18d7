import { getSession, type Permission, type SessionView } from '@cradle/contract';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call, NO_INPUT } from './api.ts';

/** The session as a query: asked once, and again after signing in or out. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call(getSession, NO_INPUT, signal),
  staleTime: 60_000,
});

/** Who is signed in, and where this installation stands. The routes have loaded it before any page shows. */
export function useSession(): SessionView {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whether the person signed in holds a permission; what may not be done is not offered. */
export function useMay(permission: Permission): boolean {
  return useSession().person?.permissions.includes(permission) === true;
}
