import * as audit from './audit.contract.ts';
import * as caseFiles from './case-file.contract.ts';
import * as cases from './cases.contract.ts';
import * as deciding from './deciding.contract.ts';
import * as duties from './duties.contract.ts';
import * as feeds from './feeds.contract.ts';
import * as findings from './findings.contract.ts';
import * as people from './people.contract.ts';
import * as products from './products.contract.ts';
import * as reminders from './reminders.contract.ts';
import * as reporting from './reporting.contract.ts';
import type { Route } from './route.ts';
import * as stages from './stages.contract.ts';

export * from './audit.contract.ts';
export * from './case-file.contract.ts';
export * from './cases.contract.ts';
export * from './deciding.contract.ts';
export * from './duties.contract.ts';
export * from './feeds.contract.ts';
export * from './findings.contract.ts';
export { FrozenClassification } from './law-shapes.ts';
export * from './people.contract.ts';
export * from './permissions.ts';
export * from './products.contract.ts';
export * from './reminders.contract.ts';
export * from './reporting.contract.ts';
export * from './route.ts';
export * from './settings.ts';
export * from './shapes.ts';
export * from './stages.contract.ts';

/** Every route of the API. A test checks that the server mounts each, and that each names its access. */
export const routes: readonly Route[] = [
  people,
  products,
  duties,
  findings,
  feeds,
  reporting,
  cases,
  stages,
  deciding,
  reminders,
  caseFiles,
  audit,
]
  .flatMap((area): unknown[] => Object.values(area))
  .filter(
    (value): value is Route =>
      typeof value === 'object' && value !== null && 'needs' in value && 'path' in value,
  );
