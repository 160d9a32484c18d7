import {
  assessQuality,
  directDependencies,
  graphOf,
  QUALITY_PROFILES,
  type SbomReading,
} from '@cradle/core/sbom';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readSbomInput } from '../sbom-input.ts';

const PROFILES = QUALITY_PROFILES.map((profile) => profile.id);

/** What `sbom check` promises to pipelines. */
type CheckReport = {
  readonly ok: boolean;
  readonly format: string;
  readonly specVersion: string;
  readonly schemaValid: boolean;
  readonly components: number;
  readonly identified: number;
  readonly dependencies: number;
  readonly topLevel: number;
  readonly problems: SbomReading['problems'];
  readonly quality: ReturnType<typeof assessQuality>;
};

/** Checks one SBOM against the schema of its version and a quality profile. Works without a server. */
export const sbomCheck: Command = {
  name: 'sbom check',
  summary: 'Check an SBOM: format, schema, what can be identified, quality.',
  usage: `Usage: cradle sbom check FILE [--json] [--profile ${PROFILES.join('|')}]

  FILE       CycloneDX 1.2–1.7 (JSON, XML), SPDX 2.2/2.3 (JSON, tag-value), SPDX 3.0.1 (JSON-LD), or gzip of one; - for standard input
  --profile  what quality is measured by (default: cra-minimum, the only one that speaks of a duty in law)

Exit codes: 0 valid; 1 not valid; 2 not readable.

Example: cradle sbom check app.cdx.json --json`,

  async run(args, terminal) {
    const options = readOptions(args);
    if (typeof options === 'string') {
      terminal.err(`cradle sbom check: ${options}`);
      return 2;
    }
    const reading = await readSbomInput(options.file, terminal);
    if (typeof reading === 'string') {
      terminal.err(`cradle sbom check: ${reading}`);
      return 2;
    }
    const report = reportOf(reading, options.profile);
    if (options.json) {
      terminal.out(JSON.stringify(report));
    } else {
      for (const line of forPeople(report)) {
        terminal.out(line);
      }
    }
    return report.ok ? 0 : 1;
  },
};

function readOptions(
  args: readonly string[],
): { file: string; profile: string; json: boolean } | string {
  const parsed = readArguments('sbom check', args, {
    json: { type: 'boolean', default: false },
    profile: { type: 'string', default: 'cra-minimum' },
  });
  if (typeof parsed === 'string') {
    return parsed;
  }
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    return 'name one SBOM file, or - for standard input. See "cradle sbom check --help".';
  }
  return PROFILES.includes(values.profile)
    ? { file, ...values }
    : `there is no profile "${values.profile}". Known: ${PROFILES.join(', ')}.`;
}

/** The product itself (CycloneDX `metadata.component`) is what the components are of, and is not counted among them. */
function reportOf(reading: SbomReading, profile: string): CheckReport {
  const { document } = reading;
  const components = document.components.filter(
    (component) => component.at !== '/metadata/component',
  );
  return {
    ok: reading.schemaValid,
    format: document.format,
    specVersion: document.specVersion,
    schemaValid: reading.schemaValid,
    components: components.length,
    identified: components.filter(
      (component) => component.purl !== null || component.cpes.length > 0,
    ).length,
    dependencies: document.dependencies.reduce((sum, dependency) => sum + dependency.to.length, 0),
    topLevel: directDependencies(graphOf(document)).size,
    problems: reading.problems,
    quality: assessQuality(document, profile, reading.tree),
  };
}

function forPeople(report: CheckReport): readonly string[] {
  const unidentified = report.components - report.identified;
  return [
    `${report.format} ${report.specVersion}: ${report.schemaValid ? 'valid' : 'NOT valid'}`,
    `${report.components} components, ${unidentified} of them cannot be identified; ${report.topLevel} direct dependencies, ${report.dependencies} in all`,
    ...report.problems.map((problem) => `  ${problem.severity} ${problem.at}: ${problem.message}`),
    `quality by ${report.quality.profile}: ${report.quality.passed.length} passed, ${new Set(report.quality.failed.map((one) => one.rule)).size} failed`,
    ...report.quality.failed.map(
      (one) => `  ${one.rule} ${one.at}: ${one.message} (to fix: ${one.fix})`,
    ),
  ];
}
