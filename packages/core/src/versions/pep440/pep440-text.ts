import { isDigits, type Natural, natural, ZERO } from '../natural.ts';
import { type Identifier, readIdentifiers } from '../semver/semver-text.ts';

/** A version by PEP 440, as the key by which it is ordered. */
export type Pep440Version = {
  readonly kind: 'pep440';
  readonly epoch: Natural;
  readonly release: readonly Natural[];
  /** 0 only a development release, 1 alpha, 2 beta, 3 candidate, 4 none of these. */
  readonly phase: number;
  readonly phaseNumber: Natural;
  readonly post: Natural | null;
  readonly dev: Natural | null;
  readonly local: readonly Identifier[];
};

const PRE = /[-_.]?(alpha|beta|preview|pre|rc|a|b|c)[-_.]?(\d*)/y;
const POST = /[-_.]?(?:post|rev|r)[-_.]?(\d*)/y;
const IMPLICIT_POST = /-(\d+)/y;
const DEV = /[-_.]?dev[-_.]?(\d*)/y;
const DEVELOPMENT_ONLY = 0;
const RELEASE_ONLY = 4;

/** Reads a version by the grammar of PEP 440, appendix B, from text in lower case; `undefined` when it does not fit. */
export function readPep440(text: string): Pep440Version | undefined {
  const plus = text.indexOf('+');
  const local = plus === -1 ? [] : readLocal(text.slice(plus + 1));
  const bare = (plus === -1 ? text : text.slice(0, plus)).replace(/^v/, '');
  const bang = bare.indexOf('!');
  const epoch = bang === -1 ? '0' : bare.slice(0, bang);
  const rest = bang === -1 ? bare : bare.slice(bang + 1);
  const release = readRelease(rest);
  if (local === undefined || release === undefined || !isDigits(epoch)) {
    return undefined;
  }
  const suffixes = readSuffixes(rest, release.end);
  return suffixes === undefined
    ? undefined
    : { kind: 'pep440', epoch: natural(epoch), release: release.numbers, local, ...suffixes };
}

function readRelease(
  text: string,
): { readonly numbers: readonly Natural[]; readonly end: number } | undefined {
  const numbers: Natural[] = [];
  const part = /\.?(\d+)/y;
  let end = 0;
  for (let found = part.exec(text); found !== null; found = part.exec(text)) {
    if ((numbers.length === 0) === found[0].startsWith('.')) {
      break;
    }
    numbers.push(natural(found[1] ?? ''));
    end = part.lastIndex;
  }
  return numbers.length === 0 ? undefined : { numbers, end };
}

function readSuffixes(
  text: string,
  start: number,
): Pick<Pep440Version, 'phase' | 'phaseNumber' | 'post' | 'dev'> | undefined {
  if (start === text.length) {
    return { phase: RELEASE_ONLY, phaseNumber: ZERO, post: null, dev: null };
  }
  const pre = matchAt(PRE, text, start);
  const postStart = endOf(pre, start);
  const postMatch = matchAt(IMPLICIT_POST, text, postStart) ?? matchAt(POST, text, postStart);
  const devStart = endOf(postMatch, postStart);
  const devMatch = matchAt(DEV, text, devStart);
  if (endOf(devMatch, devStart) !== text.length) {
    return undefined;
  }
  const [post, dev] = [numberOf(postMatch), numberOf(devMatch)];
  const withoutPre = post === null && dev !== null ? DEVELOPMENT_ONLY : RELEASE_ONLY;
  return {
    phase: pre === null ? withoutPre : phaseOf(pre[1] ?? ''),
    phaseNumber: natural(pre?.[2] ?? ''),
    post,
    dev,
  };
}

function endOf(found: RegExpExecArray | null, start: number): number {
  return found === null ? start : start + found[0].length;
}

/** A suffix without a number has the number 0. */
function numberOf(found: RegExpExecArray | null): Natural | null {
  return found === null ? null : natural(found[1] ?? '');
}

function phaseOf(word: string): number {
  return word.startsWith('a') ? 1 : word.startsWith('b') ? 2 : 3;
}

function readLocal(text: string): readonly Identifier[] | undefined {
  const parts = text.split(/[-_.]/);
  return parts.every((part) => /^[a-z0-9]+$/.test(part))
    ? readIdentifiers(parts.join('.'))
    : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
