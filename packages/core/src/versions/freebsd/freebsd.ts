import { defineScheme } from '../define-scheme.ts';
import { compareNaturals, compareOptional, isDigits, type Natural, natural } from '../natural.ts';
import type { Order } from '../scheme.ts';

/** A number with the letter and the patch number that may follow it, as pkg takes versions apart. */
type Component = {
  /** `null` where the component begins with a letter: before every number. */
  readonly number: Natural | null;
  readonly letter: number;
  readonly patch: Natural | null;
};

type FreebsdVersion = {
  readonly components: readonly Component[];
  readonly revision: Natural;
  readonly epoch: Natural;
};

/** Words that stand for a stage when they begin a component; `pl` is the release’s own patch level. */
const STAGES: ReadonlyMap<string, number> = new Map([
  ['pl', 0],
  ['alpha', 1],
  ['beta', 2],
  ['pre', 16],
  ['rc', 18],
]);
const ABSENT: Component = { number: natural(''), letter: 0, patch: natural('') };

/** FreeBSD ports: `version[_revision][,epoch]`. */
export const freebsd = defineScheme<FreebsdVersion>({
  id: 'freebsd',
  source: 'pkg-version(8); FreeBSD Porter’s Handbook, section 5.2.2',
  read,
  compare(a, b) {
    return (
      compareNaturals(a.epoch, b.epoch) ||
      compareComponentLists(a.components, b.components) ||
      compareNaturals(a.revision, b.revision)
    );
  },
});

function read(text: string): FreebsdVersion | undefined {
  const found = /^([0-9A-Za-z.+*-]+)(?:_(\d+))?(?:,(\d+))?$/.exec(text);
  if (found === null || !/\d/.test(text)) {
    return undefined;
  }
  const words = (found[1] ?? '').match(/\d+|[A-Za-z]+|[.+*-]+/g) ?? [];
  return {
    components: readComponents(words),
    revision: natural(found[2] ?? ''),
    epoch: natural(found[3] ?? ''),
  };
}

function readComponents(words: readonly string[]): readonly Component[] {
  const components: Component[] = [];
  let rest = words;
  while (rest.length > 0) {
    const { component, used } = readComponent(rest);
    components.push(component);
    rest = rest.slice(used);
    if (/^[.+*-]/.test(rest[0] ?? '')) {
      rest = rest.slice(1);
    }
  }
  return components;
}

/** A letter directly after a number belongs to it (`1.0b3`), a stage word begins a component of its own (`1.0rc1`). */
function readComponent([first = '', second = '', third = '']: readonly string[]): {
  readonly component: Component;
  readonly used: number;
} {
  if (!isDigits(first)) {
    const letter = STAGES.get(first.toLowerCase()) ?? letterOf(first);
    return {
      component: { number: null, letter, patch: patchOf(second) },
      used: wordsUsed(1, second),
    };
  }
  const number = natural(first);
  if (!/^[A-Za-z]/.test(second) || STAGES.has(second.toLowerCase())) {
    return { component: { ...ABSENT, number }, used: 1 };
  }
  return {
    component: { number, letter: letterOf(second), patch: patchOf(third) },
    used: wordsUsed(2, third),
  };
}

function letterOf(word: string): number {
  return word.toLowerCase().charCodeAt(0) - 96;
}

function patchOf(word: string): Natural | null {
  return isDigits(word) ? natural(word) : null;
}

function wordsUsed(before: number, patch: string): number {
  return isDigits(patch) ? before + 1 : before;
}

function compareComponentLists(a: readonly Component[], b: readonly Component[]): Order {
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const order = compareComponents(a[at] ?? ABSENT, b[at] ?? ABSENT);
    if (order !== 0) {
      return order;
    }
  }
  return 0;
}

function compareComponents(a: Component, b: Component): Order {
  const order = compareOptional(a.number, b.number, -1, compareNaturals);
  if (order !== 0 || a.letter !== b.letter) {
    return order !== 0 ? order : a.letter < b.letter ? -1 : 1;
  }
  return compareOptional(a.patch, b.patch, -1, compareNaturals);
}
