import { type CvssSeverity, scoreCvss } from '@cradle/core/severity';
import type { Command } from '../command.ts';
import { answerLines, unknownOption } from './answer-lines.ts';

/** Scores CVSS vectors of every version. */
export const cvssScore: Command = {
  name: 'cvss score',
  summary: 'Score CVSS vectors (2.0, 3.0, 3.1, 4.0).',
  usage: `Usage: cradle cvss score [VECTOR…] [--json]

Reads one vector a line from standard input when none is given. Answers one JSON object a line:
{"input","ok":true,"version","score","severity","baseScore","temporalScore","environmentalScore"} or
{"input","ok":false,"error"}. What the version lacks is null; "score" is the overall one.

Example: cradle cvss score CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H`,

  async run(args, terminal) {
    const unknown = unknownOption(args, ['--json']);
    if (unknown !== undefined) {
      terminal.err(`cradle cvss score: there is no option ${unknown}; see --help.`);
      return 2;
    }
    return answerLines(
      args.filter((arg) => arg !== '--json'),
      terminal,
      answer,
    );
  },
};

/** The rating in the words of the specifications' rating scale. */
const RATINGS: Readonly<Record<CvssSeverity, string>> = {
  none: 'None',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
};

function answer(input: string): { readonly text: string; readonly ok: boolean } {
  const scored = scoreCvss(input.trim());
  if (!scored.ok) {
    return { text: JSON.stringify({ input, ok: false, error: scored.failure.reason }), ok: false };
  }
  const { version, score, severity, baseScore, temporalScore, environmentalScore } = scored.value;
  const text = JSON.stringify({
    input,
    ok: true,
    version,
    score,
    severity: RATINGS[severity],
    baseScore,
    temporalScore,
    environmentalScore,
  });
  return { text, ok: true };
}
