import type { CaseDetails } from '@cradle/contract';
import type { z } from 'zod';
import type { Organisation } from '../people/index.ts';

/** The CSIRT that the report goes to. */
export type Csirt = z.output<typeof CaseDetails>['csirt'];

export function csirtOf(_organisation: Organisation | undefined): Csirt {
  return null;
}
