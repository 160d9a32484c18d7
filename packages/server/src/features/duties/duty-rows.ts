import type { DutyRow } from '@cradle/contract';
import { type DutyUrgency, type NextDate, nextDateOf, urgencyOn } from '@cradle/core/law';
import type { RoleDuty } from '@cradle/core/law/guide';
import { assess } from './assess.ts';
import type { KeptProgress } from './duty-progress.repository.ts';
import type { AnsweredProduct } from './product-law.repository.ts';

/** Every duty of the products, in their order, with what was said of each. */
export function dutyRows(
  products: readonly AnsweredProduct[],
  progress: readonly KeptProgress[],
  today: string,
): DutyRow[] {
  const kept = new Map(progress.map((one) => [keyOf(one.productId, one.role, one.duty), one]));
  const urgency = urgencyOn(today);
  return products.flatMap((product) =>
    assess(product.answers, today).duties.map((duty) =>
      rowOf(product, duty, {
        kept: kept.get(keyOf(product.productId, duty.role, duty.id)),
        today,
        urgency,
      }),
    ),
  );
}

function keyOf(productId: string, role: string, duty: string): string {
  return `${productId}/${role}/${duty}`;
}

function rowOf(
  product: AnsweredProduct,
  duty: RoleDuty,
  at: {
    readonly kept: KeptProgress | undefined;
    readonly today: string;
    readonly urgency: (next: NextDate | null) => DutyUrgency;
  },
): DutyRow {
  const { kept, today } = at;
  const state = kept?.progress.state ?? 'open';
  const plannedOn = kept?.progress.plannedOn ?? null;
  const next = nextDateOf(duty, { state, plannedOn }, today);
  return {
    product: { id: product.productId, name: product.name, demo: product.demo },
    role: duty.role,
    duty: duty.id,
    cite: duty.cite,
    says: duty.says,
    mark: duty.mark,
    phase: duty.phase,
    due: duty.due,
    to: duty.to,
    suggestedEvidence: duty.evidence,
    since: duty.since,
    dueOn: duty.dueOn,
    until: duty.until,
    state,
    reason: kept?.progress.reason ?? '',
    evidence: kept?.progress.evidence ?? '',
    plannedOn,
    responsible: responsibleOf(kept),
    next,
    urgency: at.urgency(next),
    changed: kept === undefined ? null : { by: kept.by, at: kept.at },
    etag: `"${kept?.rowVersion ?? 0}"`,
  };
}

/** Who has left is still shown, by the id. */
function responsibleOf(kept: KeptProgress | undefined): DutyRow['responsible'] {
  const id = kept?.progress.responsible ?? null;
  return id === null ? null : { id, name: kept?.responsibleName ?? id };
}
