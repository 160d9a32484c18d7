import { defineScheme } from '../define-scheme.ts';
import { natural, ZERO } from '../natural.ts';
import { compareItems, isNull, type MavenItem, word } from './maven-items.ts';

/** Maven, in the order of `ComparableVersion`. Any text is a version there; blanks and control characters are refused. */
export const maven = defineScheme<MavenItem>({
  id: 'maven',
  source: 'maven.apache.org/pom.html#Version_Order_Specification; ComparableVersion of Maven 3',
  read: (text) =>
    text === '' || /[\s\p{Cc}]/u.test(text) ? undefined : readItems(text.toLowerCase()),
  compare: compareItems,
});

/** One list after the other: each nests in the one before, so that they are closed from the inside out at the end. */
function readItems(text: string): MavenItem {
  const lists: MavenItem[][] = [[]];
  for (let start = 0; start < text.length; ) {
    const end = endOfToken(text, start);
    const next = text[end];
    const item = itemOf(text.slice(start, end), next);
    lists.at(-1)?.push(item);
    if (next !== undefined && next !== '.') {
      lists.push([]);
    }
    start = next === '.' || next === '-' ? end + 1 : end;
  }
  const innermost = list(lists.pop() ?? []);
  return lists.reduceRight((inner, items) => list([...items, flat(inner)]), innermost);
}

/** A token ends at a separator, at the end, and where digits and letters meet. */
function endOfToken(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '.' && text[at] !== '-') {
    if (at > start && isDigit(text[at]) !== isDigit(text[at - 1])) {
      break;
    }
    at += 1;
  }
  return at;
}

/** An empty token (`1..2`, `-1`) counts as zero. */
function itemOf(token: string, next: string | undefined): MavenItem {
  if (token === '' || isDigit(token)) {
    return { kind: 'number', value: token === '' ? ZERO : natural(token) };
  }
  return word(token, isDigit(next) ? 'number' : 'other');
}

/** Drops what says nothing from the end of a list: from before a nested list too, so that `1.0-a` is `1-a`. */
function list(items: readonly MavenItem[]): MavenItem {
  const kept = [...items];
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    const item = kept[at];
    if (item === undefined || isNull(item)) {
      kept.splice(at, 1);
    } else if (item.kind !== 'list') {
      break;
    }
  }
  return { kind: 'list', items: kept };
}

/** A nested list that holds only a list is that list: `1-ga-1` is `1-1`, as the specification has it. */
function flat(item: MavenItem): MavenItem {
  const only = item.kind === 'list' && item.items.length === 1 ? item.items[0] : undefined;
  return only?.kind === 'list' ? only : item;
}

function isDigit(text: string | undefined): boolean {
  const code = text?.charCodeAt(0) ?? 0;
  return code >= 48 && code <= 57;
}
