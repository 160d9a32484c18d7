import type { Known } from './answer-facts.ts';
import type { Reason } from './reason.ts';
import type { ScopeFacts } from './scope-facts.ts';

/** One condition for being in scope; `needs` names the facts that would settle it while it is unknown. */
export type Condition = {
  readonly holds: Known;
  readonly needs: readonly (keyof ScopeFacts)[];
  readonly because: Reason;
  /** Says something worth reading where the product is in scope too. */
  readonly explains?: boolean;
};
