import { DECISIONS, SEVERITIES, VERDICTS } from '@cradle/contract';
import { z } from 'zod';

/** How a filter says yes or no in the address. */
export const YES_NO = ['true', 'false'] as const;
const yesOrNo = z.enum(YES_NO).optional().catch(undefined);
const text = z.string().max(200).optional().catch(undefined);

/** What the address of the findings list holds; a value that makes no sense counts as not given. */
export const FindingsSearch = z.object({
  productId: z.uuid().optional().catch(undefined),
  releaseId: z.uuid().optional().catch(undefined),
  componentId: z.uuid().optional().catch(undefined),
  vulnerability: z.string().max(100).optional().catch(undefined),
  state: z
    .enum(['undecided', 'decided', ...DECISIONS])
    .optional()
    .catch(undefined),
  verdict: z.enum(VERDICTS).optional().catch(undefined),
  severity: z.enum(SEVERITIES).optional().catch(undefined),
  exploited: yesOrNo,
  fixAvailable: yesOrNo,
  sort: z.string().max(60).optional().catch(undefined),
  q: text,
  /** The finding shown in the drawer. */
  finding: z.uuid().optional().catch(undefined),
});
export type FindingsSearch = z.infer<typeof FindingsSearch>;

/** The same for the vulnerabilities across the portfolio. */
export const VulnerabilitiesSearch = z.object({
  severity: z.enum(SEVERITIES).optional().catch(undefined),
  exploited: yesOrNo,
  sort: z.string().max(60).optional().catch(undefined),
  q: text,
});
export type VulnerabilitiesSearch = z.infer<typeof VulnerabilitiesSearch>;

/** Whether anything is filtered: an empty list then means something else. */
export function isFiltered(search: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(search).some(
    ([key, value]) => value !== undefined && key !== 'sort' && key !== 'finding',
  );
}
