import { components } from './components.ts';
import { findings } from './findings.ts';
import { pages } from './pages.ts';
import { products } from './products.ts';
import { reporting } from './reporting.ts';
import { shell } from './shell.ts';

/** The English texts of the first pages by key; `guide.ts`, `duties.ts` and `report-sheet.ts` come with their parts. */
export const english = {
  ...shell,
  ...pages,
  ...products,
  ...components,
  ...findings,
  ...reporting,
} as const;
