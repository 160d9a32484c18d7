import { caseFile } from './case-file.ts';
import { components } from './components.ts';
import { deciding } from './deciding.ts';
import { duties } from './duties.ts';
import { findings } from './findings.ts';
import { guide } from './guide.ts';
import { pages } from './pages.ts';
import { products } from './products.ts';
import { reminders } from './reminders.ts';
import { reporting } from './reporting.ts';
import { shell } from './shell.ts';
import { stages } from './stages.ts';

/** All German texts by key. */
export const german = {
  ...shell,
  ...pages,
  ...products,
  ...components,
  ...findings,
  ...reporting,
  ...guide,
  ...duties,
  ...stages,
  ...reminders,
  ...caseFile,
  ...deciding,
} as const;
