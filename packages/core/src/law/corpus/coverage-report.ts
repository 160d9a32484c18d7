import { corpus } from './corpus.ts';
import { coverage } from './coverage.ts';
import type { Coverage } from './covered.ts';
import { CORRIGENDA, REVIEWED, TEXT_VERSIONS } from './provision.ts';

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
    'Not in the corpus: Arts. 35 to 51 (notified bodies) and 55 to 63 (procedures of authorities and acts of the Commission). Everything in it is adopted law; none of it has a known end.',
    '',
    'Corrections of the English text, none read in the Official Journal itself:',
    '',
    ...CORRIGENDA.map(({ id, published, corrects }) => `- ${id}, ${published}: ${corrects}`),
    '',
    '| Provision | In our words | Applies from | In the code |',
    '|---|---|---|---|',
    ...corpus.map(({ cite, says, from, textVersion, link, note }) => {
      const version =
        textVersion === 'base'
          ? ''
          : ` (${TEXT_VERSIONS[textVersion].text}${TEXT_VERSIONS[textVersion].verified ? '' : '; unverified'})`;
      const more = note === null ? '' : ` ${note}`;
      return `| [${cite}](${link}) | ${says}${version}${more} | ${from ?? 'not verified'} | ${inTheCode(coverage.get(cite))} |`;
    }),
    '',
  ].join('\n');
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
