import type {
  LawTopic,
  DutyState as StateOfDuty,
  DutyUrgency as UrgencyOfDuty,
} from '@cradle/core/law';
import { z } from 'zod';
import { GuideAddress, LawReason } from './law-shapes.ts';
import { defineRoute } from './route.ts';
import { Actor, DateOnly, Id, Instant, PageQuery, pageOf, Text } from './shapes.ts';

// The law's own lists tie these by their types alone: pages that show no duties need no more of the law.

/** How far somebody is with a duty. */
export const DutyState = z.enum({
  open: 'open',
  inWork: 'inWork',
  done: 'done',
  notApplicable: 'notApplicable',
} satisfies { readonly [State in StateOfDuty]: State });
/** Where a duty stands in time: missed, within 30 days, later, or without a date that matters. */
export const DutyUrgency = z.enum({
  overdue: 'overdue',
  soon: 'soon',
  later: 'later',
  none: 'none',
} satisfies { readonly [Urgency in UrgencyOfDuty]: Urgency });
/** A topic of the law that a change of the rules can touch. */
const Topic = z.enum({
  scope: 'scope',
  role: 'role',
  class: 'class',
  route: 'route',
  duties: 'duties',
  reporting: 'reporting',
} satisfies { readonly [Topic in LawTopic]: Topic });

/** Role in the sense of the Regulation, e.g. `manufacturer`. */
const LawRole = z.string().max(60);
const DutyId = z.string().max(60);

/** What the rules conclude, as it is kept with answers: values are those of the rules, `null` is not determined. */
export const LawConclusions = z.strictObject({
  scope: z.string(),
  roles: z.array(LawRole),
  productClass: z.string().nullable(),
  category: z.string().nullable(),
  routes: z.array(z.string()).nullable(),
  supportEndsOn: DateOnly.nullable(),
  keepDocumentsUntil: DateOnly.nullable(),
  duties: z.array(z.strictObject({ role: LawRole, id: DutyId, since: DateOnly })),
});
export type LawConclusions = z.infer<typeof LawConclusions>;

/** What a product is in law: the answers somebody gave, and what the rules of today make of them. */
export const ProductLaw = z.strictObject({
  /** `null` until somebody answered the guide for this product. */
  given: z
    .strictObject({
      answers: GuideAddress,
      /** Version of the rules under which they were given. */
      rulesVersion: z.string(),
      conclusions: LawConclusions,
      by: Actor,
      at: Instant,
    })
    .nullable(),
  /** What the rules of this program conclude today; `null` without answers. */
  now: z
    .strictObject({
      rulesVersion: z.string(),
      conclusions: LawConclusions,
      /** Questions that wait or were answered by "not known". */
      open: z.array(z.string()),
      because: z.strictObject({
        scope: z.array(LawReason),
        role: z.array(LawReason),
        class: z.array(LawReason),
        route: z.array(LawReason),
      }),
    })
    .nullable(),
});
export type ProductLaw = z.infer<typeof ProductLaw>;

/** What a person says of a duty. */
export const DutyProgress = z.strictObject({
  state: DutyState,
  /** Why it does not apply (then required), or a remark. */
  reason: Text.default(''),
  /** What shows that it was done: a document, a link, a place. */
  evidence: Text.default(''),
  /** The day by which somebody means to be done. */
  plannedOn: DateOnly.nullable().default(null),
  /** Id of the person who sees to it, or `null`. */
  responsible: z.string().max(100).nullable().default(null),
});
export type DutyProgress = z.infer<typeof DutyProgress>;

/** One duty of one product in one role. */
export const DutyRow = z.strictObject({
  product: z.strictObject({ id: Id, name: z.string(), demo: z.boolean() }),
  role: LawRole,
  duty: DutyId,
  cite: z.string(),
  says: z.string(),
  mark: LawReason.shape.mark,
  phase: z.enum(['placing', 'support', 'event', 'retention', 'always']),
  /** When it falls due, in words. */
  due: z.string(),
  to: z.string().nullable(),
  /** What would show that it was done; a suggestion, not law. */
  suggestedEvidence: z.string().nullable(),
  since: DateOnly,
  dueOn: DateOnly.nullable(),
  until: DateOnly.nullable(),
  state: DutyState,
  reason: z.string(),
  evidence: z.string(),
  plannedOn: DateOnly.nullable(),
  responsible: Actor.nullable(),
  next: z
    .strictObject({ on: DateOnly, kind: z.enum(['planned', 'due', 'begins', 'ends']) })
    .nullable(),
  urgency: DutyUrgency,
  /** Who changed it last, and when; `null` while nobody did. */
  changed: z.strictObject({ by: Actor, at: Instant }).nullable(),
  /** For `If-Match` of a change. */
  etag: z.string(),
});
export type DutyRow = z.infer<typeof DutyRow>;

/** How many duties fall into a month. */
const DutyMonth = z.strictObject({
  /** `YYYY-MM`. */
  month: z.string().regex(/^\d{4}-\d\d$/),
  duties: z.int(),
  products: z.int(),
  overdue: z.int(),
});

const productParams = z.strictObject({ productId: Id });
const dutyFilters = {
  productId: Id.optional(),
  state: DutyState.optional(),
  urgency: DutyUrgency.optional(),
  role: LawRole.optional(),
  /** Id of a person, or `none`. */
  responsible: z.string().max(100).optional(),
  /** Month of the next date, `YYYY-MM`. */
  month: z
    .string()
    .regex(/^\d{4}-\d\d$/, 'must be a month such as 2027-12')
    .optional(),
};

export const getProductLaw = defineRoute({
  id: 'getProductLaw',
  method: 'GET',
  path: '/api/v1/products/:productId/law',
  needs: 'products.read',
  tag: 'Duties',
  summary:
    'What a product is in law, with reasons: scope, roles, class, routes. Replies with an ETag.',
  params: productParams,
  reply: ProductLaw,
});
export const changeProductLaw = defineRoute({
  id: 'changeProductLaw',
  method: 'PUT',
  path: '/api/v1/products/:productId/law',
  needs: 'products.write',
  tag: 'Duties',
  summary:
    'Keeps the answers of the guide for a product, and takes class, category and dates over into its facts.',
  params: productParams,
  body: z.strictObject({ answers: GuideAddress }),
  reply: ProductLaw,
  ifMatch: true,
});
export const listDuties = defineRoute({
  id: 'listDuties',
  method: 'GET',
  path: '/api/v1/duties',
  needs: 'products.read',
  tag: 'Duties',
  list: true,
  summary:
    'Who owes what when, over all products with answers. Sorts: next (default), product, cite, state.',
  query: PageQuery.extend(dutyFilters),
  reply: pageOf(DutyRow),
});
export const getDutyTimeline = defineRoute({
  id: 'getDutyTimeline',
  method: 'GET',
  path: '/api/v1/duties/timeline',
  needs: 'products.read',
  tag: 'Duties',
  summary:
    'The duties counted by the month of their next date, and the dates that hold for everybody.',
  query: PageQuery.pick({ q: true }).extend(dutyFilters).omit({ month: true }),
  reply: z.strictObject({
    today: DateOnly,
    months: z.array(DutyMonth),
    /** Duties that have no date that matters next. */
    undated: z.int(),
    /** Coming dates of the Regulation. */
    keyDates: z.array(z.strictObject({ on: DateOnly, says: z.string(), cite: z.string() })),
    /** Products for which nobody has answered the guide yet: their duties are not here. */
    withoutAnswers: z.array(z.strictObject({ id: Id, name: z.string() })).max(100),
    withoutAnswersCount: z.int(),
  }),
});
export const getDutyCalendar = defineRoute({
  id: 'getDutyCalendar',
  method: 'GET',
  path: '/api/v1/duties/calendar',
  needs: 'products.read',
  tag: 'Duties',
  summary: 'The coming dates as a calendar (iCalendar, RFC 5545), a day each.',
  query: PageQuery.pick({ q: true }).extend(dutyFilters).omit({ month: true }),
  reply: { file: true, mediaTypes: ['text/calendar'] },
});
export const changeDuty = defineRoute({
  id: 'changeDuty',
  method: 'PUT',
  path: '/api/v1/products/:productId/duties/:role/:duty',
  needs: 'products.write',
  tag: 'Duties',
  summary: 'Says how far a duty of a product is. Not applicable needs a reason.',
  params: z.strictObject({ productId: Id, role: LawRole, duty: DutyId }),
  body: DutyProgress,
  reply: DutyRow,
  ifMatch: true,
});
export const getLawReview = defineRoute({
  id: 'getLawReview',
  method: 'GET',
  path: '/api/v1/law/review',
  needs: 'products.read',
  tag: 'Duties',
  summary:
    'What changes of the law, or of how it is read, touch: products whose answers were given, and open cases that began, under older rules.',
  reply: z.strictObject({
    rulesVersion: z.string(),
    changes: z.array(
      z.strictObject({
        version: z.string(),
        says: z.string(),
        provisions: z.array(z.string()),
        touches: z.array(Topic),
      }),
    ),
    products: z.array(
      z.strictObject({
        id: Id,
        name: z.string(),
        rulesVersion: z.string(),
        then: LawConclusions,
        now: LawConclusions,
      }),
    ),
    cases: z.array(
      z.strictObject({ id: Id, title: z.string(), rulesVersion: z.string().nullable() }),
    ),
  }),
});
