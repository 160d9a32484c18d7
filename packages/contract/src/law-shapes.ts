import { z } from 'zod';
import { Instant } from './shapes.ts';

/** One step of an answer: what was decided, where it is written, how firmly it stands. */
export const LawReason = z.strictObject({
  cite: z.string(),
  says: z.string(),
  mark: z.enum(['law', 'guidance', 'practice', 'reading', 'unverified']),
  source: z.string().nullable(),
});

/** Answers of the guide as the text of its address, e.g. `1.ty-s.re-n`. */
export const GuideAddress = z.string().min(1).max(1000);

/** The class of a product as it stood when a release was published, with its reasons. */
export const FrozenClassification = z.strictObject({
  answers: GuideAddress,
  rulesVersion: z.string(),
  productClass: z.string().nullable(),
  category: z.string().nullable(),
  routes: z.array(z.string()).nullable(),
  because: z.array(LawReason),
  frozenAt: Instant,
});
export type FrozenClassification = z.infer<typeof FrozenClassification>;
