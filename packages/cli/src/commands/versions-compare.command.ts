import { compareVersions, findScheme, type Order } from '@cradle/core/versions';
import type { Command } from '../command.ts';
import { answerLines, unknownOption } from './answer-lines.ts';

/** Says how two versions stand to each other in the order of their ecosystem. */
export const versionsCompare: Command = {
  name: 'versions compare',
  summary: 'Compare versions by the rules of their ecosystem.',
  usage: `Usage: cradle versions compare [SCHEME A B] [--json]

Reads lines of scheme<TAB>a<TAB>b from standard input when no arguments are given. The scheme is an OSV
ecosystem (npm, PyPI, Debian:12, Maven, Alpine, Red Hat …), a purl type, or semver. Answers one line each:
<, = or >, or ? and a tab and the reason. With --json: {"scheme","a","b","order"} or
{"scheme","a","b","order":null,"error"}.

Example: cradle versions compare Debian 1.0~rc1 1.0`,

  async run(args, terminal) {
    const unknown = unknownOption(args, ['--json']);
    const words = args.filter((arg) => arg !== '--json');
    if (unknown !== undefined || (words.length !== 0 && words.length !== 3)) {
      terminal.err(
        unknown === undefined
          ? `cradle versions compare: give a scheme and two versions, or nothing to read standard input; see --help.`
          : `cradle versions compare: there is no option ${unknown}; see --help.`,
      );
      return 2;
    }
    const write = args.includes('--json') ? asJson : asText;
    return answerLines(words.length === 0 ? [] : [words.join('\t')], terminal, (line) => {
      const comparison = compareLine(line);
      return { text: write(comparison), ok: comparison.order !== null };
    });
  },
};

type Comparison = {
  readonly scheme: string;
  readonly a: string;
  readonly b: string;
} & ({ readonly order: '<' | '=' | '>' } | { readonly order: null; readonly error: string });

function compareLine(line: string): Comparison {
  const [scheme = '', a = '', b, ...more] = line.split('\t');
  if (b === undefined || more.length > 0) {
    const error = 'a line has three fields separated by tabs: scheme, version, version';
    return { scheme, a, b: b ?? '', order: null, error };
  }
  const found = findScheme(scheme.trim());
  if (found === undefined) {
    const error = `no version order is known for “${scheme}”: use an OSV ecosystem name such as npm or Debian`;
    return { scheme, a, b, order: null, error };
  }
  const compared = compareVersions(found, a, b);
  if (!compared.ok) {
    const error = `“${compared.failure.text.slice(0, 80)}” is not a version that the scheme ${compared.failure.scheme} can read`;
    return { scheme, a, b, order: null, error };
  }
  return { scheme, a, b, order: signOf(compared.value) };
}

function signOf(order: Order): '<' | '=' | '>' {
  return order === 0 ? '=' : order < 0 ? '<' : '>';
}

function asText(comparison: Comparison): string {
  return comparison.order ?? `?\t${comparison.error}`;
}

function asJson(comparison: Comparison): string {
  return JSON.stringify(comparison);
}
