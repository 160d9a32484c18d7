import { randomUUID } from 'node:crypto';
import { WRITABLE_FORMS, writeSbom } from '@cradle/core/sbom';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readSbomInput } from '../sbom-input.ts';
import { VERSION } from '../version.ts';

/** Converts an SBOM through the normal form; what the target cannot hold is said on standard error. */
export const sbomConvert: Command = {
  name: 'sbom convert',
  summary: 'Convert an SBOM into another format.',
  usage: `Usage: cradle sbom convert FILE --to ${WRITABLE_FORMS.join('|')}

Prints the converted document. What the target cannot hold is said on standard error.

Example: cradle sbom convert app.spdx --to cyclonedx-1.6-json > app.cdx.json`,

  async run(args, terminal) {
    const options = readOptions(args);
    if (typeof options === 'string') {
      terminal.err(`cradle sbom convert: ${options}`);
      return 2;
    }
    const reading = await readSbomInput(options.file, terminal);
    if (typeof reading === 'string') {
      terminal.err(`cradle sbom convert: ${reading}`);
      return 2;
    }
    const provenance = {
      id: randomUUID(),
      writtenAt: `${terminal.now().slice(0, 19)}Z`,
      toolVersion: VERSION,
    };
    const written = writeSbom(reading.document, options.to, provenance);
    if (!written.ok) {
      terminal.err(`cradle sbom convert: ${written.failure}`);
      return 2;
    }
    terminal.write(written.value.text);
    for (const sentence of written.value.lost) {
      terminal.err(`cradle sbom convert: not carried over: ${sentence}`);
    }
    return 0;
  },
};

function readOptions(args: readonly string[]): { file: string; to: string } | string {
  const parsed = readArguments('sbom convert', args, {
    to: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (typeof parsed === 'string') {
    return parsed;
  }
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    return 'name one SBOM file, or - for standard input.';
  }
  return values.to === undefined
    ? `say what into: --to ${WRITABLE_FORMS.join('|')}.`
    : { file, to: values.to };
}
