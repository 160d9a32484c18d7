import type { VersionScheme } from '../versions/scheme.ts';
import type { OsvAffected, OsvEvent, OsvRange } from './osv-record.ts';
import type { Verdict } from './verdict.ts';

/** The part of an OSV `affected` entry that says which versions it means. */
export type AffectedVersions = Pick<OsvAffected, 'ranges' | 'versions' | 'lastKnownAffected'>;

/** What one range says about a version: inside, outside, or cannot be told. */
type Inside =
  | { readonly kind: 'inside'; readonly because: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unclear'; readonly because: string };

/** A version that could be read, with the scheme that read it. */
type Subject<V> = {
  readonly text: string;
  readonly value: V;
  readonly scheme: VersionScheme<V>;
};

/**
 * Whether a version is one of those an advisory names: affected if it is listed or any range holds it.
 *
 * A missing or unreadable version, an unreadable boundary that matters, a range over commits and a
 * range of unknown type give `undetermined` with the reason. What does not depend on them (a range
 * that holds every version, a boundary on the far side) is still answered.
 *
 * `fixedIn` holds, a range each, the smallest fixed version greater than the given one that the
 * entry itself does not name as affected, ascending.
 *
 * Source   OSV schema 1.7.5, section "Evaluation".
 */
export function evaluate<V>(
  version: string | null,
  entry: AffectedVersions,
  scheme: VersionScheme<V> | undefined,
): Verdict {
  const fixedOfAll = (): string[] => fixedTexts(entry);
  if (holdsEveryVersion(entry)) {
    return affected('every version is affected (introduced 0, no fix known)', []);
  }
  if (version === null || version.trim() === '') {
    return undetermined('the component has no version', fixedOfAll());
  }
  if (entry.versions.includes(version)) {
    return affected(`${version} is listed as affected`, fixedAfter(version, entry, scheme));
  }
  const named = namedCommit(version, entry);
  if (named !== undefined) {
    return named;
  }
  if (scheme === undefined) {
    return undetermined('the version order of its ecosystem is not known', fixedOfAll());
  }
  const parsed = scheme.parse(version);
  if (!parsed.ok) {
    return undetermined(`cannot read "${version}" as a ${scheme.id} version`, fixedOfAll());
  }
  return evaluateReadable({ text: version, value: parsed.value, scheme }, entry);
}

function evaluateReadable<V>(subject: Subject<V>, entry: AffectedVersions): Verdict {
  const equal = listedEqual(subject, entry.versions);
  if (equal !== undefined) {
    return affected(
      `${subject.text} equals ${equal} (${subject.scheme.id} order), listed as affected`,
      fixedFor(subject, entry),
    );
  }
  const doubts: string[] = [];
  for (const range of judgeable(entry)) {
    const inside = insideRange(subject, range, entry.lastKnownAffected);
    if (inside.kind === 'inside' && !isNamedFix(subject, entry)) {
      return affected(inside.because, fixedFor(subject, entry));
    }
    if (inside.kind === 'inside') {
      doubts.push(`${inside.because}, and another range names ${subject.text} as the fix`);
    }
    if (inside.kind === 'unclear') {
      doubts.push(inside.because);
    }
  }
  if (entry.ranges.length === 0 && entry.versions.length === 0) {
    doubts.push('the record names the package but no versions');
  }
  return doubts.length === 0
    ? { kind: 'notAffected' }
    : { kind: 'undetermined', because: doubts, fixedIn: fixedFor(subject, entry) };
}

/** Where versions are given in the ecosystem's own order, the same facts as commits add only doubt. */
function judgeable(entry: AffectedVersions): readonly OsvRange[] {
  const ordered = entry.ranges.filter((range) => range.type !== 'git');
  return ordered.length > 0 ? ordered : entry.ranges;
}

function insideRange<V>(
  subject: Subject<V>,
  range: OsvRange,
  lastKnownAffected: string | null,
): Inside {
  switch (range.type) {
    case 'git':
      return { kind: 'unclear', because: commitsReason(range) };
    case 'other':
      return { kind: 'unclear', because: 'the record has a range that could not be read' };
    case 'semver':
    case 'ecosystem': {
      const inside = insideEvents(subject, range.events);
      return inside.kind === 'inside' && lastKnownAffected !== null && !hasEnd(range)
        ? withinLastKnown(subject, lastKnownAffected, inside)
        : inside;
    }
  }
}

/** A version that is itself one of the commits that a range names needs no order. */
function namedCommit(version: string, entry: AffectedVersions): Verdict | undefined {
  const ranges = judgeable(entry);
  if (!ranges.every((range) => range.type === 'git')) {
    return undefined;
  }
  const events = ranges.flatMap((range) => range.events).filter((e) => e.version === version);
  if (events.some((event) => event.kind === 'introduced' || event.kind === 'lastAffected')) {
    return affected(`commit ${version} is named as affected`, []);
  }
  const fixes = events.some((event) => event.kind === 'fixed');
  return fixes && ranges.length === 1 ? { kind: 'notAffected' } : undefined;
}

/** The events with their place against the subject: -1 before it, 0 at it, 1 after it. */
type Placed = { readonly event: OsvEvent; readonly side: -1 | 0 | 1 };

function insideEvents<V>(subject: Subject<V>, events: readonly OsvEvent[]): Inside {
  const placed: (Placed & { readonly value: V | 'start' })[] = [];
  const unreadable: OsvEvent[] = [];
  let withinLimits = !events.some((event) => event.kind === 'limit');
  for (const event of events) {
    const value = boundary(event, subject.scheme);
    if (value === undefined) {
      unreadable.push(event);
      continue;
    }
    const side = value === 'start' ? -1 : subject.scheme.compare(value, subject.value);
    if (event.kind === 'limit') {
      withinLimits ||= side > 0;
    } else {
      placed.push({ event, side, value });
    }
  }
  placed.sort((a, b) => compareBoundaries(a.value, b.value, subject.scheme));
  const state = walk(placed);
  if (unreadable.some((event) => mayChange(event, state, withinLimits))) {
    return { kind: 'unclear', because: unreadableReason(unreadable, subject.scheme.id) };
  }
  if (!events.some((event) => event.kind === 'introduced')) {
    return { kind: 'unclear', because: 'the range does not say where it begins' };
  }
  return state.inside && withinLimits
    ? { kind: 'inside', because: insideReason(subject, state) }
    : { kind: 'outside' };
}

type Walk = {
  readonly inside: boolean;
  readonly from: OsvEvent | undefined;
  readonly until: OsvEvent | undefined;
};

/** OSV's evaluation: go up through the sorted events as far as the version; the last one decides. */
function walk(placed: readonly Placed[]): Walk {
  let from: OsvEvent | undefined;
  let until: OsvEvent | undefined;
  for (const { event, side } of placed) {
    if (event.kind === 'introduced' && side <= 0) {
      from = event;
      until = undefined;
    } else if (event.kind === 'fixed' && side <= 0) {
      from = undefined;
    } else if (event.kind === 'lastAffected' && side < 0) {
      from = undefined;
    } else if (event.kind !== 'introduced' && from !== undefined) {
      until ??= event;
    }
  }
  return { inside: from !== undefined, from, until };
}

/** Whether a boundary that could not be read might turn the answer round. */
function mayChange(event: OsvEvent, state: Walk, withinLimits: boolean): boolean {
  switch (event.kind) {
    case 'introduced':
      return !state.inside;
    case 'fixed':
    case 'lastAffected':
      return state.inside;
    case 'limit':
      return state.inside && !withinLimits;
  }
}

function boundary<V>(event: OsvEvent, scheme: VersionScheme<V>): V | 'start' | undefined {
  if (event.kind === 'introduced' && event.version === '0') {
    return 'start';
  }
  const parsed = scheme.parse(event.version);
  return parsed.ok ? parsed.value : undefined;
}

function compareBoundaries<V>(a: V | 'start', b: V | 'start', scheme: VersionScheme<V>): number {
  if (a === 'start' || b === 'start') {
    return a === b ? 0 : a === 'start' ? -1 : 1;
  }
  return scheme.compare(a, b);
}

function commitsReason({ repo }: OsvRange): string {
  const where = repo === null ? '' : ` of ${repo}`;
  return `the record names commits${where}, which a version cannot be ordered against`;
}

function insideReason<V>(subject: Subject<V>, { from, until }: Walk): string {
  const start = from === undefined ? '' : `introduced ${from.version}`;
  const end =
    until === undefined
      ? 'no fix known'
      : `${until.kind === 'fixed' ? 'fixed' : 'last affected'} ${until.version}`;
  return `${subject.text} is within ${start}, ${end} (${subject.scheme.id} order)`;
}

function unreadableReason(events: readonly OsvEvent[], scheme: string): string {
  const first = events[0];
  const what = first === undefined ? 'a boundary' : `"${first.kind} ${first.version.slice(0, 80)}"`;
  return `cannot read ${what} of the record as a ${scheme} version`;
}

const COMPARATOR = /^(?<operator><=?) ?(?<version>\S{1,100})$/;

/** GHSA says `< 2.0` where no fix is known: beyond it, the source says nothing, and neither do we. */
function withinLastKnown<V>(subject: Subject<V>, lastKnown: string, inside: Inside): Inside {
  const parts = COMPARATOR.exec(lastKnown.trim())?.groups;
  const bound = subject.scheme.parse(parts?.['version'] ?? lastKnown.trim());
  if (!bound.ok) {
    return { kind: 'unclear', because: `cannot read the last known affected "${lastKnown}"` };
  }
  const order = subject.scheme.compare(subject.value, bound.value);
  if (order < 0 || (order === 0 && parts?.['operator'] !== '<')) {
    return inside;
  }
  return {
    kind: 'unclear',
    because: `the source knows of "${lastKnown}" and says nothing about ${subject.text}`,
  };
}

function listedEqual<V>(subject: Subject<V>, versions: readonly string[]): string | undefined {
  return versions.find((text) => {
    const listed = subject.scheme.parse(text);
    return listed.ok && subject.scheme.compare(listed.value, subject.value) === 0;
  });
}

function fixedAfter<V>(
  version: string,
  entry: AffectedVersions,
  scheme: VersionScheme<V> | undefined,
): string[] {
  const parsed = scheme?.parse(version);
  return scheme === undefined || parsed?.ok !== true
    ? fixedTexts(entry)
    : fixedFor({ text: version, value: parsed.value, scheme }, entry);
}

function fixedFor<V>(subject: Subject<V>, entry: AffectedVersions): string[] {
  const { scheme } = subject;
  const found: Subject<V>[] = [];
  for (const range of entry.ranges) {
    if (range.type === 'git') {
      continue;
    }
    const smallest = range.events
      .flatMap((event) => {
        const parsed = event.kind === 'fixed' ? scheme.parse(event.version) : undefined;
        return parsed?.ok === true ? [{ text: event.version, value: parsed.value, scheme }] : [];
      })
      .filter((fix) => scheme.compare(fix.value, subject.value) > 0)
      .sort((a, b) => scheme.compare(a.value, b.value))
      .find((fix) => !isInsideAny(fix, entry));
    if (
      smallest !== undefined &&
      !found.some((f) => scheme.compare(f.value, smallest.value) === 0)
    ) {
      found.push(smallest);
    }
  }
  return found.sort((a, b) => scheme.compare(a.value, b.value)).map((fix) => fix.text);
}

function isInsideAny<V>(fix: Subject<V>, entry: AffectedVersions): boolean {
  return entry.ranges.some(
    (range) => range.type !== 'git' && insideRange(fix, range, null).kind === 'inside',
  );
}

/** All fixed versions as written, for a component whose own place among them is not known. */
function fixedTexts(entry: AffectedVersions): string[] {
  const fixed = entry.ranges
    .filter((range) => range.type !== 'git')
    .flatMap((range) => range.events.filter((event) => event.kind === 'fixed'));
  return [...new Set(fixed.map((event) => event.version))];
}

/**
 * A record may hold one range a stream, each from the start (`0` to `2.0.6`, `0` to `2.1.5`): then a
 * version is the fix in one and inside another. The record contradicts itself, and we do not choose.
 * A version where another range begins again is not meant.
 */
function isNamedFix<V>({ scheme, value }: Subject<V>, entry: AffectedVersions): boolean {
  const isAt = (event: OsvEvent): boolean => {
    const parsed = scheme.parse(event.version);
    return parsed.ok && scheme.compare(parsed.value, value) === 0;
  };
  const events = entry.ranges.flatMap((range) => (range.type === 'git' ? [] : range.events));
  return (
    events.some((event) => event.kind === 'fixed' && isAt(event)) &&
    !events.some((event) => event.kind === 'introduced' && isAt(event))
  );
}

/** One range without an end, and no fix named anywhere: then the version does not matter. */
function holdsEveryVersion(entry: AffectedVersions): boolean {
  return (
    entry.lastKnownAffected === null &&
    entry.ranges.some(holdsEverything) &&
    fixedTexts(entry).length === 0
  );
}

function holdsEverything(range: OsvRange): boolean {
  const [only, ...more] = range.events;
  return (
    range.type !== 'other' &&
    only?.kind === 'introduced' &&
    only.version === '0' &&
    more.length === 0
  );
}

function hasEnd(range: OsvRange): boolean {
  return range.events.some((event) => event.kind !== 'introduced');
}

function affected(because: string, fixedIn: readonly string[]): Verdict {
  return { kind: 'affected', because, fixedIn };
}

function undetermined(because: string, fixedIn: readonly string[]): Verdict {
  return { kind: 'undetermined', because: [because], fixedIn };
}
