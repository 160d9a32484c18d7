import { useNavigate } from '@tanstack/react-router';
import { changedSearch } from './changed-search.ts';

/**
 * Changes some filters of the page that is open, in its address. The entry in the history is replaced: going back
 * leaves the list, and does not step through every filter that was tried.
 */
export function useChangeSearch<Search extends Readonly<Record<string, unknown>>>(
  search: Search,
): (part: Partial<Search>) => void {
  const navigate = useNavigate();
  return (part) => {
    void navigate({ to: '.', search: changedSearch(search, part), replace: true });
  };
}
