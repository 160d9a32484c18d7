import { PRODUCT_TYPES } from '@cradle/contract';
import { type HeldDuty, productCategory, type Reason, type Role } from '@cradle/core/law';
import {
  classOf,
  dutiesOf,
  GUIDE_PARTS,
  type GuideAnswers,
  type GuidePart,
  type GuidePath,
  type GuideQuestion,
  given,
  hasProduct,
  heldRoles,
  makersSupport,
  mayHaveSteward,
  pairOf,
  placedOn,
  roleOf,
  routeApplies,
  routesOf,
  scopeOf,
  supportOf,
} from '@cradle/core/law/guide';
import type { LawText } from '../../platform/law-text.tsx';
import type { Say } from '../../platform/text.ts';
import type { StateColour } from '../../ui/state-colours.ts';

/** How the report is worded: texts of pages, sentences and places of the law, and days, in the reader's language. */
export type Words = LawText & {
  readonly say: Say;
  readonly day: (iso: string) => string;
};

/** A term with its value. */
export type ReportFact = { readonly term: string; readonly value: string };

/** Duties of one role that begin on the same day. */
export type DutyGroup = {
  readonly role: Role;
  readonly since: string;
  readonly isToday: boolean;
  readonly duties: readonly HeldDuty[];
};

/** What the law answers in one part, as pages and documents show it. */
export type ReportPart = {
  readonly part: GuidePart;
  readonly verdict: string;
  readonly tone: StateColour;
  readonly reasons: readonly Reason[];
  readonly facts: readonly ReportFact[];
  /** What the verdict consists of, where it is several things. */
  readonly items: readonly string[];
  /** Questions answered by "not known" that would settle it, or could change it. */
  readonly settles: readonly GuideQuestion[];
  readonly groups: readonly DutyGroup[];
};

type Draft = Partial<Omit<ReportPart, 'part'>> & { readonly verdict: string };

/** The answer as far as it has grown: the parts that the path has reached, in order. */
export function reportOf(path: GuidePath, today: string, words: Words): ReportPart[] {
  const scope = scopeOf(path.known);
  const isIn = scope.value !== 'outOfScope';
  const ofProduct = hasProduct(path.known);
  const parts: readonly [
    GuidePart,
    boolean,
    (path: GuidePath, words: Words, today: string) => Draft,
  ][] = [
    ['scope', true, scopePart],
    ['role', isIn || mayHaveSteward(scope, path.known), rolePart],
    ['class', ofProduct, classPart],
    ['route', ofProduct, routePart],
    ['duties', true, dutiesPart],
  ];
  return parts
    .filter(([part, matters]) => matters && isReached(path, part))
    .map(([part, , draft]) => ({
      tone: 'undetermined',
      reasons: [],
      facts: [],
      items: [],
      settles: [],
      groups: [],
      ...draft(path, words, today),
      part,
    }));
}

/** A part is reached where one of its questions is answered, or none before it waits. */
function isReached({ steps, open }: GuidePath, part: GuidePart): boolean {
  const before = GUIDE_PARTS.slice(0, GUIDE_PARTS.indexOf(part) + 1);
  return (
    steps.length > 0 &&
    (steps.some(({ question, answer }) => question.part === part && !answer.stale) ||
      before.every((one) => !open.has(one)))
  );
}

/** The questions of a part that were answered by "not known" and matter to the rule. */
function unknownIn(
  { steps }: GuidePath,
  part: GuidePart,
  matters: (question: GuideQuestion) => boolean,
): GuideQuestion[] {
  return steps
    .filter(({ answer }) => answer.value === 'unknown' && !answer.stale)
    .map(({ question }) => question)
    .filter((question) => question.part === part && matters(question));
}

function scopePart(path: GuidePath, { say }: Words): Draft {
  const { value, because, missing, also } = scopeOf(path.known);
  if (value === 'undetermined') {
    return path.open.has('scope')
      ? { verdict: say('guide.open') }
      : {
          verdict: say('guide.undetermined'),
          reasons: because,
          settles: unknownIn(
            path,
            'scope',
            ({ id }) => missing.some((fact) => fact === id) || id === 'type',
          ),
        };
  }
  return {
    verdict: say(`guide.scope.${value}`),
    tone: value === 'inScope' ? 'information' : 'good',
    reasons: [...because, ...also],
  };
}

function rolePart(path: GuidePath, { say }: Words): Draft {
  const { roles, possible, because, missing } = roleOf(path.known);
  const isOpen = path.open.has('role');
  const isOut = scopeOf(path.known).value === 'outOfScope';
  // Outside the scope only the steward is asked about, so nothing else is left possible.
  const other = possible.filter((role) => !isOut || role === 'ossSteward');
  const held = roles.length === 0 && other.length === 0 ? (['none'] as const) : roles;
  const names = held.map((role) => say(`guide.role.${role}`)).join(', ');
  return {
    verdict: names === '' ? say(isOpen ? 'guide.open' : 'guide.undetermined') : names,
    tone: names === '' ? 'undetermined' : 'information',
    reasons: isOpen && names === '' ? [] : because,
    facts:
      isOpen || other.length === 0
        ? []
        : [
            {
              term: say('guide.role.possible'),
              value: other.map((role) => say(`guide.role.${role}`)).join(', '),
            },
          ],
    settles: unknownIn(path, 'role', ({ id }) => missing.some((fact) => fact === id)),
  };
}

function classPart(path: GuidePath, words: Words): Draft {
  const { say } = words;
  const { value, because } = classOf(path.known);
  const pair = pairOf(path.known);
  const [chosen] = classOf(path.known).categories;
  const other =
    pair === undefined ? undefined : [pair.first, pair.second].find((id) => id !== chosen);
  const isOpen = path.open.has('class') && value === 'undetermined';
  return {
    verdict: isOpen
      ? say('guide.open')
      : say(value === 'undetermined' ? 'guide.undetermined' : `product.class.${value}`),
    tone: value === 'undetermined' ? 'undetermined' : 'information',
    reasons: isOpen ? [] : because,
    facts:
      other === undefined || isOpen
        ? []
        : [{ term: say('guide.runnerUp'), value: categoryText(other, words) }],
    settles: unknownIn(path, 'class', () => value === 'undetermined'),
  };
}

/** A category with the class it leads to. */
export function categoryText(id: string, { say, law }: Words): string {
  const category = productCategory(id);
  return say('guide.ofClass', {
    name: category === undefined ? say('guide.first') : law(category.name),
    class: say(`product.class.${category?.class ?? 'default'}`),
  });
}

function routePart(path: GuidePath, { say }: Words): Draft {
  const routes = routesOf(path.known);
  if (routes === null) {
    return { verdict: say(path.open.has('class') ? 'guide.open' : 'guide.route.noClass') };
  }
  return {
    verdict: say('guide.route.count', { count: routes.allowed.length }),
    tone: 'information',
    items: routes.allowed.map((route) => say(`guide.route.${route}`)),
    reasons: routes.because,
    settles: unknownIn(path, 'route', (question) => routeApplies(question, path.known)),
  };
}

function dutiesPart(path: GuidePath, words: Words, today: string): Draft {
  const { say } = words;
  const scope = scopeOf(path.known);
  const held = heldRoles(path.known);
  if (held.length === 0 && scope.value !== 'outOfScope') {
    return { verdict: say('guide.duties.noRole') };
  }
  const answers = held.map((one) => ({ role: one, ...dutiesOf(path.known, one, today) }));
  const count = answers.reduce((sum, { duties }) => sum + duties.length, 0);
  const support = makersSupport(path.known);
  return {
    verdict: count === 0 ? say('guide.duties.none') : say('guide.duties.count', { count }),
    tone: count === 0 ? 'good' : 'information',
    reasons: [
      ...new Map(
        [...answers.flatMap(({ because }) => because), ...(support?.because.slice(0, 1) ?? [])].map(
          (reason) => [reason.cite + reason.says, reason],
        ),
      ).values(),
    ],
    facts: supportFacts(path, words),
    settles: unknownIn(path, 'duties', ({ id }) => id !== 'size' && count > 0),
    groups: answers.flatMap((answer) => groupsOf(answer.role, answer.duties, today)),
  };
}

function supportFacts({ known }: GuidePath, { say, day }: Words): ReportFact[] {
  const support = makersSupport(known);
  if (support?.supportEndsOn == null || support.keepDocumentsUntil === null) {
    return [];
  }
  return [
    {
      term: say('guide.support.minimum'),
      value: say('guide.support.months', { count: support.minimumMonths ?? 0 }),
    },
    { term: say('guide.support.ends'), value: day(support.supportEndsOn) },
    { term: say('guide.support.keep'), value: day(support.keepDocumentsUntil) },
  ];
}

function groupsOf(role: Role, duties: readonly HeldDuty[], today: string): DutyGroup[] {
  return [...new Set(duties.map(({ since }) => since))].toSorted().map((since) => ({
    role,
    since,
    isToday: since <= today,
    duties: duties.filter((duty) => duty.since === since),
  }));
}

/** The words of an answer: those of the option, else the day or the years; of two categories the one meant. */
export function answerText(
  question: GuideQuestion,
  value: string,
  words: Words,
  known: GuideAnswers,
): string {
  const pair = question.id === 'coreOfTwo' ? pairOf(known) : undefined;
  if (pair !== undefined && (value === 'first' || value === 'second')) {
    return categoryText(pair[value], words);
  }
  const option = question.options.find(({ id }) => id === value);
  if (option !== undefined) {
    return words.law(option.says);
  }
  return question.kind === 'day'
    ? words.day(value)
    : words.say('guide.yearsValue', { count: Number(value) });
}

/** What the product's form can take over from the answers. */
export function productOf({ known }: GuidePath) {
  const { value, categories } = classOf(known);
  const type = given(known, 'type');
  return {
    type: PRODUCT_TYPES.find((one) => one === type) ?? 'software',
    productClass: value === 'undetermined' ? null : value,
    category: value === 'undetermined' ? null : (categories[0] ?? null),
    firstPlacedOn: placedOn(known),
    supportEndsOn: supportOf(known)?.supportEndsOn ?? null,
  } as const;
}
