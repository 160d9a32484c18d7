import { useEffect } from 'react';
import type { TextKey } from './platform/text.ts';

/** Each place with the letter that goes there after `g`. */
export const PLACES = [
  ['n', '/', 'nav.now'],
  ['p', '/products', 'nav.products'],
  ['c', '/components', 'nav.components'],
  ['v', '/vulnerabilities', 'nav.vulnerabilities'],
  ['b', '/findings', 'nav.findings'],
  ['d', '/duties', 'nav.duties'],
  ['r', '/cases', 'nav.cases'],
  ['g', '/guide', 'nav.guide'],
  ['f', '/feeds', 'nav.feeds'],
  ['a', '/audit', 'nav.audit'],
  ['e', '/people', 'nav.people'],
  ['s', '/settings', 'nav.settings'],
] as const satisfies readonly (readonly [string, string, TextKey])[];

/** The address of a place. */
export type GoPlace = (typeof PLACES)[number][1];

/** Keys that work wherever nobody is typing: `g` and a letter goes to a place, `/` to the search, `?` asks for help. */
export function useGoKeys(go: (to: GoPlace) => void, help: () => void): void {
  useEffect(() => {
    let waitsForPlace = false;
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
      if (typing || event.metaKey || event.ctrlKey || event.altKey) {
        return;
      }
      if (event.key === '?') {
        help();
      } else if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('main input[type="search"]');
        if (search !== null) {
          search.focus();
          event.preventDefault();
        }
      } else if (waitsForPlace) {
        const place = PLACES.find(([key]) => key === event.key);
        if (place !== undefined) {
          go(place[1]);
        }
      }
      waitsForPlace = event.key === 'g';
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [go, help]);
}
