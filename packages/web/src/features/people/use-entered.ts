import type { CallOf, ReplyOf, Route } from '@cradle/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../platform/api.ts';
import { sessionQuery } from '../../platform/session.ts';

/** Sends what opens a session; then the session is known anew and the person is led on. */
export function useEntering<R extends Route>(route: R, then: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (input: CallOf<R>): Promise<ReplyOf<R>> => call(route, input),
    async onSuccess(session) {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session as never);
      await navigate({ to: then.startsWith('/') && !then.startsWith('//') ? then : '/' });
    },
  });
}
