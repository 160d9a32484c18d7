import { corpus } from './corpus.ts';
import { coverage } from './coverage.ts';
import type { Coverage } from './covered.ts';
import { OTHER_TEXTS } from './other-texts.ts';
import { CORRIGENDA, type Provision, REVIEWED, TEXT_VERSIONS } from './provision.ts';

/** The coverage table as a page of Markdown, with its counts. */
export function coverageReport(): string {
  const kinds = [...coverage.values()].map(({ kind }) => kind);
  const count = (kind: Coverage['kind']) => kinds.filter((it) => it === kind).length;
  return [
    '# What of the law is in the code',
    '',
    'Made from `packages/core/src/law/corpus`; do not edit it by hand. After a change there: `UPDATE_GOLDEN=1 npx vitest run --project pure packages/core/src/law/corpus`.',
    '',
    `Reviewed on ${REVIEWED.on} against ${REVIEWED.against}. ${corpus.length} provisions: ${count('rule')} answered by a rule, ${count('checklist')} ticked off by a person, ${count('notModelled')} not modelled.`,
    '',
    'Not in the corpus: what binds only others, as Arts. 35 to 51 (notified bodies), 55 to 63 and 70 (authorities and the Commission), and recitals. Everything in it is adopted law; drafts, guidance, proposals and acts that were not found are listed at the end. Its acts are the Regulation, Implementing Regulation (EU) 2025/2392, Delegated Regulations (EU) 2025/1535, 2026/339 and 2026/881, and what Regulation (EU) 2025/327 changes.',
    '',
    'Corrections of the English text, none read in the Official Journal itself:',
    '',
    ...CORRIGENDA.map(
      ({ id, published, cite, corrects }) =>
        `- ${id}, ${published}, ${cite ?? 'title'}: ${corrects}`,
    ),
    '',
    '| Provision | In our words | Applies | In the code |',
    '|---|---|---|---|',
    ...corpus.map(
      (one) =>
        `| [${one.cite}](${one.link}) | ${inOurWords(one)} | ${applies(one)} | ${inTheCode(coverage.get(one.cite))} |`,
    ),
    '',
    '## Texts that bind no operator today',
    '',
    '| Text | State | About | What is known |',
    '|---|---|---|---|',
    ...OTHER_TEXTS.map(
      ({ name, state, cite, says, mark }) =>
        `| ${name} | ${state} | ${cite ?? ''} | ${says}${mark === 'unverified' ? ' Not verified.' : ''} |`,
    ),
    '',
  ].join('\n');
}

function inOurWords({ says, textVersion, verified, earlier, note }: Provision): string {
  const version =
    textVersion === 'base'
      ? []
      : [`(${TEXT_VERSIONS[textVersion].text}${verified ? '' : '; unverified'})`];
  const before = earlier.map((text) => `Until ${text.until}: ${text.says}`);
  return [says, ...version, ...before, ...(note === null ? [] : [note])].join(' ');
}

function applies({ from, until }: Provision): string {
  const since = from ?? 'not verified';
  return until === null ? since : `${since} to ${until}`;
}

function inTheCode(covered: Coverage | undefined): string {
  switch (covered?.kind) {
    case 'rule':
      return `rule: \`${covered.module}\``;
    case 'checklist':
      return `checklist: ${covered.where}`;
    case 'notModelled':
      return `not modelled: ${covered.reason}`;
    case undefined:
      return 'missing';
  }
}
