import type { DutyRow } from '@cradle/contract';
import * as contract from '@cradle/contract';
import { ok } from '@cradle/core/shared';
import { column, file, type MountedRoute, on, plain, tagged } from '../../platform/http/mount.ts';
import { changeDuty, getDuties, getTimeline, rowsFor } from './duties.service.ts';
import type { DutyDeps } from './duties-deps.ts';
import { dutyCalendar } from './duty-calendar.ts';
import { reviewLaw } from './law-review.service.ts';
import { changeProductLaw, getProductLaw } from './product-law.service.ts';

/** Names the use case for each route of what products are in law, and of what is owed. */
export function dutyRoutes(deps: DutyDeps): readonly MountedRoute[] {
  return [
    on(contract.getProductLaw, async ({ params }) =>
      tagged(await getProductLaw(deps, params.productId)),
    ),
    on(contract.changeProductLaw, async ({ params, body, ifMatch, actor }) =>
      tagged(
        await changeProductLaw(
          deps,
          { productId: params.productId, answers: body.answers, ifMatch },
          actor,
        ),
      ),
    ),
    on(contract.listDuties, async ({ query }) => plain(await getDuties(deps, query)), [
      column<DutyRow>('Product', (row) => row.product.name),
      column<DutyRow>('Role', (row) => row.role),
      column<DutyRow>('Provision', (row) => row.cite),
      column<DutyRow>('Duty', (row) => row.says),
      column<DutyRow>('State', (row) => row.state),
      column<DutyRow>('Next date', (row) => row.next?.on ?? null),
      column<DutyRow>('What that date is', (row) => row.next?.kind ?? null),
      column<DutyRow>('Urgency', (row) => row.urgency),
      column<DutyRow>('Holds since', (row) => row.since),
      column<DutyRow>('Due on', (row) => row.dueOn),
      column<DutyRow>('Due', (row) => row.due),
      column<DutyRow>('Holds until', (row) => row.until),
      column<DutyRow>('Owed to', (row) => row.to),
      column<DutyRow>('Planned for', (row) => row.plannedOn),
      column<DutyRow>('Seen to by', (row) => row.responsible?.name ?? null),
      column<DutyRow>('Evidence', (row) => row.evidence),
      column<DutyRow>('Reason', (row) => row.reason),
      column<DutyRow>('How firm', (row) => row.mark),
      column<DutyRow>('Changed at', (row) => row.changed?.at ?? null),
      column<DutyRow>('Changed by', (row) => row.changed?.by.name ?? null),
      column<DutyRow>('Product id', (row) => row.product.id),
    ]),
    on(contract.getDutyTimeline, async ({ query }) => plain(await getTimeline(deps, query))),
    on(contract.getDutyCalendar, async ({ query }) => {
      const text = dutyCalendar(await rowsFor(deps, query), deps.now());
      return ok(file(new TextEncoder().encode(text), 'duties.ics', 'text/calendar'));
    }),
    on(contract.changeDuty, async ({ params, body, ifMatch, actor }) =>
      tagged(await changeDuty(deps, { key: params, progress: body, ifMatch }, actor)),
    ),
    on(contract.getLawReview, async () => plain(await reviewLaw(deps))),
  ];
}
