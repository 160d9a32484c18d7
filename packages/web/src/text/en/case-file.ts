/** Texts of case files, which come with the case page. */
export const caseFile = {
  'caseFile.title': 'Case file',
  'caseFile.help':
    'One ZIP with every version, receipt, decision, notice and log entry, a manifest of hashes, a first page and a verifier that open without a network. For an authority, or for yourself in ten years.',
  'caseFile.make': 'Make case file',
  'caseFile.none': 'None was made yet.',
  'caseFile.line': '{{count}} files, {{size}}, by {{who}}',
  'caseFile.root': 'Root hash',
  'caseFile.download': 'Download case file',
} as const;
