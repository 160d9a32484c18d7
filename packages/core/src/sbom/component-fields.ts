import { formatPurl, readForeignPurl } from '../identity/index.ts';
import type { SbomProblem } from './document.ts';

/** Collects what is wrong with a document, bounded: the thousandth problem of the same kind helps nobody. */
export type Problems = {
  add(problem: SbomProblem): void;
  readonly all: readonly SbomProblem[];
};

const MOST_PROBLEMS = 1000;

/** An empty collection. The last place says that there are more. */
export function problemList(): Problems {
  const all: SbomProblem[] = [];
  return {
    all,
    add(problem) {
      if (all.length < MOST_PROBLEMS) {
        all.push(problem);
      } else if (all.length === MOST_PROBLEMS) {
        all.push({
          at: '',
          severity: 'warning',
          message: `There are more than ${MOST_PROBLEMS} problems; the rest is not listed.`,
        });
      }
    },
  };
}

/** The canonical package URL, or `null` with a problem that says why it could not be read. */
export function readPurl(text: string | null, at: string, problems: Problems): string | null {
  if (text === null) {
    return null;
  }
  const parsed = readForeignPurl(text);
  if (parsed.ok) {
    return formatPurl(parsed.value);
  }
  problems.add({
    at,
    severity: 'warning',
    message: `This package URL cannot be read, so the component cannot be identified by it: ${text.slice(0, 200)}`,
  });
  return null;
}

const HTML = /<[a-z!/][^>]{0,200}>/i;

/**
 * Warns of names that look like a path or like markup. They are kept as they are and only ever shown as text; but
 * somebody should look at where they come from.
 */
export function warnOfOddName(name: string, at: string, problems: Problems): void {
  if (name.includes('../') || name.includes('..\\')) {
    problems.add({
      at,
      severity: 'warning',
      message: 'The name climbs out of a folder ("../"). It is kept as text.',
    });
  } else if (HTML.test(name)) {
    problems.add({
      at,
      severity: 'warning',
      message: 'The name contains markup. It is kept as text.',
    });
  }
}
