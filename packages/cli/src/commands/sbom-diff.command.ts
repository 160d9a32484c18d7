import { diffSboms } from '@cradle/core/sbom';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readSbomInput } from '../sbom-input.ts';

/** Compares two SBOMs of any formats. Works without a server. */
export const sbomDiff: Command = {
  name: 'sbom diff',
  summary: 'What changed from one SBOM to another.',
  usage: `Usage: cradle sbom diff OLD NEW [--json]

Prints {"added":[purl],"removed":[purl],"changed":[{"package","from","to"}]}. The two may be of different formats.

Example: cradle sbom diff app-1.0.cdx.json app-1.1.spdx.json`,

  async run(args, terminal) {
    const files = filesOf(args);
    if (typeof files === 'string') {
      terminal.err(`cradle sbom diff: ${files}`);
      return 2;
    }
    const [older, newer] = [
      await readSbomInput(files[0], terminal),
      await readSbomInput(files[1], terminal),
    ];
    for (const reading of [older, newer]) {
      if (typeof reading === 'string') {
        terminal.err(`cradle sbom diff: ${reading}`);
        return 2;
      }
    }
    if (typeof older === 'string' || typeof newer === 'string') {
      return 2;
    }
    terminal.out(
      JSON.stringify(
        diffSboms(older.document, newer.document),
        null,
        args.includes('--json') ? 0 : 2,
      ),
    );
    return 0;
  },
};

function filesOf(args: readonly string[]): readonly [string, string] | string {
  const parsed = readArguments('sbom diff', args, { json: { type: 'boolean' } });
  if (typeof parsed === 'string') {
    return parsed;
  }
  const [older, newer] = parsed.positionals;
  return older === undefined || newer === undefined || parsed.positionals.length > 2
    ? 'name two SBOM files: the older and the newer.'
    : [older, newer];
}
