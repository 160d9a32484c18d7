import { actsProvisions } from './acts.ts';
import { annexesOneAndTwoProvisions } from './annexes-1-and-2.ts';
import { annexesThreeToEightProvisions } from './annexes-3-to-8.ts';
import { conformityProvisions } from './conformity.ts';
import { definitionsProvisions } from './definitions.ts';
import { manufacturersProvisions } from './manufacturers.ts';
import { operatorsProvisions } from './operators.ts';
import type { Provision } from './provision.ts';
import { scopeAndClassesProvisions } from './scope-and-classes.ts';
import { surveillanceProvisions } from './surveillance.ts';

/**
 * Every provision of Regulation (EU) 2024/2847, and of the acts around it, that puts a duty, right, period, number or
 * condition on an operator, each in one line of our own words. Not in it: what binds only others, as Arts.
 * 35 to 51 (notified bodies), 55 to 63 and 70 (authorities and the Commission).
 */
export const corpus: readonly Provision[] = [
  ...scopeAndClassesProvisions,
  ...definitionsProvisions,
  ...manufacturersProvisions,
  ...operatorsProvisions,
  ...conformityProvisions,
  ...surveillanceProvisions,
  ...annexesOneAndTwoProvisions,
  ...annexesThreeToEightProvisions,
  ...actsProvisions,
];
