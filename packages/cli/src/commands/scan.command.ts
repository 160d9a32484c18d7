import { resolve } from 'node:path';
import { readSbom } from '@cradle/core/sbom';
import { openIndexFolder } from '@cradle/disk';
import { readArguments } from '../arguments.ts';
import type { Command, ExitCode, Terminal } from '../command.ts';
import { readBytes } from '../sbom-input.ts';
import { sarifOf } from './scan-formats/sarif.ts';
import { type ScanReport, scanReport } from './scan-formats/scan-report.ts';
import { htmlText, markdownText, tableText } from './scan-formats/text-formats.ts';
import { cycloneDxVexOf, openVexOf } from './scan-formats/vex.ts';

const FORMATS: Readonly<Partial<Record<string, (report: ScanReport) => string>>> = {
  json: (report) => document(report),
  table: tableText,
  sarif: (report) => document(sarifOf(report)),
  'cyclonedx-vex': (report) => document(cycloneDxVexOf(report)),
  openvex: (report) => document(openVexOf(report)),
  markdown: markdownText,
  html: htmlText,
};

/** Looks the components of an SBOM up in an index: no server, no network. */
export const scan: Command = {
  name: 'scan',
  summary: 'Find the known vulnerabilities of an SBOM in a local index.',
  usage: `Usage: cradle scan FILE --index DIR [--format json|table|sarif|cyclonedx-vex|openvex|markdown|html]

FILE is an SBOM (CycloneDX or SPDX), or - for standard input. DIR is made by "cradle index build".
Answers one document: {"sbom","index","findings":[{"component","vulnerability","aliases","verdict",
"because","fixedIn","severity","exploited","epss","path"}],"unidentified"}. The verdict is "affected" or
"undetermined"; the ages of the data are under "index".

Options:
  --index DIR      the index folder (or CRADLE_INDEX)
  --format FORMAT  json (default), table, sarif, cyclonedx-vex, openvex, markdown, html
  --json           the same as --format json

Exit codes: 0 nothing found; 1 there are findings; 2 not understood; 3 something outside failed.

Example: cradle scan bom.cdx.json --index ./index --format table`,

  async run(args, terminal) {
    const options = optionsOf(args, terminal);
    if (typeof options === 'string') {
      return complain(terminal, options);
    }
    const { file, indexDir, format } = options;
    const opened = await openIndexFolder(resolve(terminal.cwd, indexDir));
    if (!opened.ok) {
      return complain(terminal, opened.failure.message);
    }
    const bytes = await readBytes(file, terminal);
    if (typeof bytes === 'string') {
      return complain(terminal, bytes);
    }
    const reading = await readSbom(bytes);
    if (!reading.ok) {
      const at = reading.failure.at === null ? '' : ` at ${reading.failure.at}`;
      return complain(terminal, `${file}${at}: ${reading.failure.message}`);
    }
    const report = scanReport(reading.value, opened.value.index, { file, now: terminal.now() });
    terminal.write(format(report));
    return report.findings.length > 0 ? 1 : 0;
  },
};

type Options = {
  readonly file: string;
  readonly indexDir: string;
  readonly format: (report: ScanReport) => string;
};

/** The options, or a sentence that says what was not understood. */
function optionsOf(args: readonly string[], terminal: Terminal): Options | string {
  const parsed = readArguments('scan', args, {
    index: { type: 'string' },
    format: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (typeof parsed === 'string') {
    return parsed;
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    return 'give one SBOM file, or - for standard input. See "cradle scan --help".';
  }
  const indexDir = values.index ?? terminal.env['CRADLE_INDEX'];
  if (indexDir === undefined) {
    return 'give the index with --index DIR; make one with "cradle index build".';
  }
  const name = values.json === true ? 'json' : (values.format ?? 'json');
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  return format === undefined
    ? `there is no format "${name}"; there are ${Object.keys(FORMATS).join(', ')}.`
    : { file, indexDir, format };
}

function document(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function complain(terminal: Terminal, message: string): ExitCode {
  terminal.err(`cradle scan: ${message}`);
  return 2;
}
