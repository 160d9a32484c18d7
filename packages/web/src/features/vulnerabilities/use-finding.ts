import type { FindingDetails } from '@cradle/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { loadFinding } from './findings-calls.ts';

/** A finding, and how to put a changed one in its place; every list is then read anew. */
export function useFinding(findingId: string) {
  const queries = useQueryClient();
  const queryKey = ['finding', findingId];
  const finding = useQuery({ queryKey, queryFn: ({ signal }) => loadFinding(findingId, signal) });
  const put = (changed: FindingDetails) => {
    queries.setQueryData(queryKey, changed);
    void queries.invalidateQueries();
  };
  return { finding, put };
}
