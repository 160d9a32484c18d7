import { formatPurl, parsePurl } from '@cradle/core/identity';
import type { Command } from '../command.ts';
import { answerLines, unknownOption } from './answer-lines.ts';

/** Reads package URLs and says what each means, or why it is none. */
export const purlParse: Command = {
  name: 'purl parse',
  summary: 'Read package URLs: parts, canonical form, or what is wrong with them.',
  usage: `Usage: cradle purl parse [PURL…] [--json]

Reads one purl a line from standard input when none is given. Answers one JSON object a line:
{"input","ok":true,"purl","type","namespace","name","version","qualifiers","subpath"} or
{"input","ok":false,"error"}. Absent parts are null.

Example: cradle purl parse 'pkg:npm/%40babel/core@7.24.0'`,

  async run(args, terminal) {
    const unknown = unknownOption(args, ['--json']);
    if (unknown !== undefined) {
      terminal.err(`cradle purl parse: there is no option ${unknown}; see --help.`);
      return 2;
    }
    return answerLines(
      args.filter((arg) => arg !== '--json'),
      terminal,
      answer,
    );
  },
};

function answer(input: string): { readonly text: string; readonly ok: boolean } {
  const parsed = parsePurl(input.trim());
  if (!parsed.ok) {
    return { text: JSON.stringify({ input, ok: false, error: parsed.failure.reason }), ok: false };
  }
  const { type, namespace, name, version, qualifiers, subpath } = parsed.value;
  const text = JSON.stringify({
    input,
    ok: true,
    purl: formatPurl(parsed.value),
    type,
    namespace,
    name,
    version,
    qualifiers: Object.fromEntries(qualifiers),
    subpath,
  });
  return { text, ok: true };
}
