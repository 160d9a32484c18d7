import { useNavigate, useSearch } from '@tanstack/react-router';
import { changedSearch } from './changed-search.ts';

/**
 * Changes some filters of the page that is open, in its address. What the address holds besides them stays: the tab in
 * which the list is. The entry in the history is replaced: going back leaves the list, and does not step through every
 * filter that was tried.
 */
export function useChangeSearch<Search extends Readonly<Record<string, unknown>>>(
  search: Search,
): (part: Partial<Search>) => void {
  const navigate = useNavigate();
  const address = useSearch({ strict: false });
  return (part) => {
    void navigate({
      to: '.',
      search: changedSearch({ ...address, ...search }, part),
      replace: true,
    });
  };
}
