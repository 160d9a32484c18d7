import { listPeople, type PersonView } from '@cradle/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { useMay } from '../../platform/session.ts';

/** The people of the organisation; nobody where the reader may not see them, or while they are on their way. */
export function usePeople(): readonly PersonView[] {
  const mayRead = useMay('people.read');
  const found = useQuery({
    queryKey: [listPeople.id, 'names'],
    queryFn: ({ signal }) =>
      call(listPeople, { params: undefined, query: { limit: 500 }, body: undefined }, signal),
    enabled: mayRead,
  });
  return found.data?.items ?? [];
}
