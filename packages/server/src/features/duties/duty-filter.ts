import type { DutyRow, InputOf, listDuties } from '@cradle/contract';

/** What a list of duties is narrowed by. */
export type DutyFilter = Pick<
  InputOf<typeof listDuties>['query'],
  'q' | 'productId' | 'state' | 'urgency' | 'role' | 'responsible' | 'month'
>;

/** Whether a row is meant by a filter. */
export function isMeant(row: DutyRow, filter: DutyFilter): boolean {
  return (
    fits(filter.state, row.state) &&
    fits(filter.urgency, row.urgency) &&
    fits(filter.role, row.role) &&
    fits(filter.responsible, row.responsible?.id ?? 'none') &&
    fits(filter.month, row.next?.on.slice(0, 7) ?? '') &&
    contains(row, filter.q)
  );
}

function fits(wanted: string | undefined, value: string): boolean {
  return wanted === undefined || wanted === value;
}

function contains(row: DutyRow, q: string | undefined): boolean {
  const text = [row.product.name, row.cite, row.says, row.evidence, row.reason].join(' ');
  return q === undefined || text.toLowerCase().includes(q.toLowerCase());
}

/** What duties are sorted by. */
export type DutyOrder = 'next' | 'product' | 'cite' | 'state';

const STATES: readonly DutyRow['state'][] = ['open', 'inWork', 'done', 'notApplicable'];
/** After every date there is. */
const NEVER = '9999-12-31';

/** The place of a row in an order: texts that compare as the order does, ending with what makes them unique. */
export function placeOf(row: DutyRow, order: DutyOrder): readonly string[] {
  const unique = [
    row.product.name.toLowerCase(),
    row.product.id,
    row.role,
    sortableCite(row.cite),
    row.duty,
  ];
  switch (order) {
    case 'next':
      return [row.next?.on ?? NEVER, ...unique];
    case 'product':
      return ['', ...unique];
    case 'cite':
      return [sortableCite(row.cite), ...unique];
    case 'state':
      return [String(STATES.indexOf(row.state)), ...unique];
  }
}

/** `Art. 9` comes before `Art. 13`. */
function sortableCite(cite: string): string {
  return cite.replace(/\d+/g, (digits) => digits.padStart(3, '0'));
}

/** Which of two places comes first: negative, zero or positive. */
export function comparePlaces(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  const [one, other] = [a[at] ?? '', b[at] ?? ''];
  return at === -1 ? 0 : one < other ? -1 : 1;
}
