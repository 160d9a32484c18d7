import type { Assessment } from './assessment.ts';

/** What of an {@link Assessment} is kept beside the answers, to tell later what a change of the rules changed. */
export type Conclusions = {
  readonly scope: string;
  readonly roles: readonly string[];
  readonly productClass: string | null;
  readonly category: string | null;
  readonly routes: readonly string[] | null;
  readonly supportEndsOn: string | null;
  readonly keepDocumentsUntil: string | null;
  /** Each duty with the first day on which it holds. */
  readonly duties: readonly {
    readonly role: string;
    readonly id: string;
    readonly since: string;
  }[];
};

/** Parts of {@link Conclusions} that are one value or a short list. */
export const CONCLUSION_PARTS = [
  'scope',
  'roles',
  'productClass',
  'category',
  'routes',
  'supportEndsOn',
  'keepDocumentsUntil',
] as const;
export type ConclusionPart = (typeof CONCLUSION_PARTS)[number];

/** One difference between two conclusions. Values are those of the rules; `null` stands for not determined. */
export type Difference =
  | {
      readonly kind: 'part';
      readonly part: ConclusionPart;
      readonly before: readonly string[] | null;
      readonly after: readonly string[] | null;
    }
  | {
      readonly kind: 'dutyAdded' | 'dutyRemoved';
      readonly role: string;
      readonly id: string;
      readonly since: string;
    }
  | {
      readonly kind: 'dutyMoved';
      readonly role: string;
      readonly id: string;
      readonly before: string;
      readonly after: string;
    };

/** Takes from an assessment what is kept. */
export function conclusionsOf(assessment: Assessment): Conclusions {
  const { scope, roles, productClass, category, routes, supportEndsOn, keepDocumentsUntil } =
    assessment;
  return {
    scope,
    roles: [...roles],
    productClass,
    category,
    routes: routes === null ? null : [...routes],
    supportEndsOn,
    keepDocumentsUntil,
    duties: assessment.duties.map(({ role, id, since }) => ({ role, id, since })),
  };
}

/** What changes from one to the other: first the parts in their order, then duties added, removed and moved. */
export function differencesOf(before: Conclusions, after: Conclusions): Difference[] {
  const parts = CONCLUSION_PARTS.flatMap((part): Difference[] => {
    const was = listOf(before[part]);
    const is = listOf(after[part]);
    return was?.join() === is?.join() ? [] : [{ kind: 'part', part, before: was, after: is }];
  });
  return [...parts, ...dutyDifferences(before.duties, after.duties)];
}

function listOf(value: string | readonly string[] | null): readonly string[] | null {
  return typeof value === 'string' ? [value] : value;
}

function dutyDifferences(
  before: Conclusions['duties'],
  after: Conclusions['duties'],
): readonly Difference[] {
  const was = new Map(before.map((duty) => [keyOf(duty), duty]));
  const is = new Map(after.map((duty) => [keyOf(duty), duty]));
  const added = after
    .filter((duty) => !was.has(keyOf(duty)))
    .map((duty): Difference => ({ kind: 'dutyAdded', ...duty }));
  const removed = before
    .filter((duty) => !is.has(keyOf(duty)))
    .map((duty): Difference => ({ kind: 'dutyRemoved', ...duty }));
  const moved = after.flatMap(({ role, id, since }): Difference[] => {
    const then = was.get(keyOf({ role, id }))?.since;
    return then === undefined || then === since
      ? []
      : [{ kind: 'dutyMoved', role, id, before: then, after: since }];
  });
  return [...added, ...removed, ...moved];
}

function keyOf({ role, id }: { readonly role: string; readonly id: string }): string {
  return `${role}/${id}`;
}
