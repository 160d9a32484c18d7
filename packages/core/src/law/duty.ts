import type { Mark } from './reason.ts';

/** One thing that somebody owes. */
export type Duty = {
  readonly id: string;
  /** E.g. `Art. 13(8)`. */
  readonly cite: string;
  readonly says: string;
  /**
   * What brings it about: placing on the market, the support period, an event, or keeping something after
   * placing. `always` depends on none of them.
   */
  readonly phase: 'placing' | 'support' | 'event' | 'retention' | 'always';
  /** When it falls due, in words. */
  readonly due: string;
  /** To whom it is owed, where the law names somebody. */
  readonly to: string | null;
  /** What shows that it was done; our suggestion, not law. */
  readonly evidence: string | null;
  readonly mark: Mark;
  /** ISO date from which the provision applies. */
  readonly from: string;
  /** Holds also for products placed on the market before 11 December 2027 (Art. 69(3)). */
  readonly legacy: boolean;
};
