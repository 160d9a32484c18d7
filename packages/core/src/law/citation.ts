import { fail, ok, type Result } from '../shared/index.ts';

/**
 * A place in Regulation (EU) 2024/2847, or in an act around it, as precise as the rule that relies on it.
 *
 * Written `Art. 14(2)(c)(i)`, `Annex I, Part II, point (1)`, `Annex III, Class I, point (12)` or
 * `Recital 15`; of another act `Delegated Regulation (EU) 2026/881, Art. 3(a)`; and in no other way, so that
 * a search for a citation finds every rule, test, screen and document that stands on it.
 */
export type Citation =
  | { readonly kind: 'article'; readonly article: number; readonly path: readonly string[] }
  | {
      readonly kind: 'annex';
      readonly annex: string;
      /** The heading between annex and point, with its word: `Part II` or `Class I`. */
      readonly part: string | null;
      readonly path: readonly string[];
    }
  | { readonly kind: 'recital'; readonly recital: number }
  | {
      readonly kind: 'act';
      readonly act: ActKind;
      /** Year and number, e.g. `2026/881`. */
      readonly number: string;
      /** `null` for the act as a whole. */
      readonly article: number | null;
      readonly path: readonly string[];
    };

/** Kinds of acts around the Regulation. */
const ACT_KINDS = ['Delegated Regulation', 'Implementing Regulation', 'Regulation'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** Text that is not a citation in the one spelling we accept. */
export type BadCitation = { readonly kind: 'badCitation'; readonly text: string };

const STEPS = /(?<path>(?:\((?:\d{1,2}[a-z]?|[a-z]|[ivx]{1,4})\))+)/.source;
const ARTICLE = new RegExp(`^Art\\. (?<article>\\d{1,2})${STEPS}?$`);
const ANNEX = new RegExp(
  `^Annex (?<annex>[IV]{1,4})(?:, (?<part>(?:Part|Class) [IV]{1,4}))?(?:, point ${STEPS})?$`,
);
const ACT = new RegExp(
  `^(?<act>${ACT_KINDS.join('|')}) \\(EU\\) (?<number>\\d{4}/\\d{1,4})(?:, Art\\. (?<article>\\d{1,3})${STEPS}?)?$`,
);
const RECITAL = /^Recital (?<recital>\d{1,3})$/;

/** Reads a citation from text. Fails with `badCitation` for any other spelling. */
export function parseCitation(text: string): Result<Citation, BadCitation> {
  const article = ARTICLE.exec(text)?.groups;
  if (article !== undefined) {
    return ok({
      kind: 'article',
      article: Number(article['article']),
      path: steps(article['path']),
    });
  }
  const annex = ANNEX.exec(text)?.groups;
  if (annex?.['annex'] !== undefined) {
    return ok({
      kind: 'annex',
      annex: annex['annex'],
      part: annex['part'] ?? null,
      path: steps(annex['path']),
    });
  }
  const recital = RECITAL.exec(text)?.groups?.['recital'];
  return recital === undefined ? parseAct(text) : ok({ kind: 'recital', recital: Number(recital) });
}

function parseAct(text: string): Result<Citation, BadCitation> {
  const found = ACT.exec(text)?.groups;
  const act = ACT_KINDS.find((kind) => kind === found?.['act']);
  if (found?.['number'] === undefined || act === undefined) {
    return fail({ kind: 'badCitation', text });
  }
  const article = found['article'];
  return ok({
    kind: 'act',
    act,
    number: found['number'],
    article: article === undefined ? null : Number(article),
    path: steps(found['path']),
  });
}

/** Inverse of {@link parseCitation}: formatting what was parsed gives the text back. */
export function formatCitation(cite: Citation): string {
  if (cite.kind === 'recital') {
    return `Recital ${cite.recital}`;
  }
  const path = cite.path.map((step) => `(${step})`).join('');
  if (cite.kind === 'act') {
    const place = cite.article === null ? '' : `, Art. ${cite.article}${path}`;
    return `${cite.act} (EU) ${cite.number}${place}`;
  }
  if (cite.kind === 'article') {
    return `Art. ${cite.article}${path}`;
  }
  const part = cite.part === null ? '' : `, ${cite.part}`;
  return `Annex ${cite.annex}${part}${path === '' ? '' : `, point ${path}`}`;
}

/** For rule modules: a mistyped citation stops the program at load, so no test run can miss it. */
export function cite(text: string): Citation {
  const parsed = parseCitation(text);
  if (!parsed.ok) {
    throw new Error(`not a citation we accept: "${text}"`);
  }
  return parsed.value;
}

/** `(2)(c)(i)` to `['2', 'c', 'i']`. */
function steps(path: string | undefined): string[] {
  return Array.from((path ?? '').matchAll(/\((\w+)\)/g), ([, step]) => step ?? '');
}
