import { resolve } from 'node:path';
import { type BuildOptions, buildIndex, type SourceFile, shippedSnapshot } from '@cradle/disk';
import { type ArgumentsOf, readArguments } from '../arguments.ts';
import type { Command, Terminal } from '../command.ts';

/** Builds a vulnerability index from files, for `scan` and for the server. */
export const indexBuild: Command = {
  name: 'index build',
  summary: 'Build a vulnerability index from advisory and feed files.',
  usage: `Usage: cradle index build --out DIR [--osv PATH…] [--kev FILE] [--euvd FILE…] [--epss FILE] [--snapshot]

Options (each may be given again; after --osv, several paths may follow):
  --out DIR     the index folder; the index in it stays in use until the new one is complete
  --osv PATH    OSV zip as the bucket ships it (<Ecosystem>/all.zip), a folder of them or of JSON
                files, or a single JSON record
  --kev FILE    CISA's catalogue of exploited vulnerabilities, JSON (.gz too)
  --euvd FILE   ENISA's dump of exploited vulnerabilities (JSON) or its table of identifiers (CSV)
  --epss FILE   an EPSS day file, CSV or CSV.gz
  --snapshot    the small, old snapshot that comes with Cradle
  --json        answers JSON in any case; this is accepted for symmetry

Answers one JSON document: {"buildId","builtAt","seconds","counts","sources":[…]} with the records of
each source read, kept and refused, and why. Not built yet: --nvd and --csaf.

Exit codes: 0 built; 2 not understood; 3 a source could not be read or the folder not written.

Example: cradle index build --out ./index --osv npm/all.zip PyPI/all.zip --kev known_exploited_vulnerabilities.json`,

  async run(args, terminal) {
    const options = optionsOf(args, terminal);
    if (typeof options === 'string') {
      terminal.err(`cradle index build: ${options}`);
      return 2;
    }
    const start = performance.now();
    const built = await buildIndex(options);
    if (!built.ok) {
      const { failure } = built;
      const place = failure.kind === 'badSource' ? `${failure.path} ` : '';
      terminal.err(`cradle index build: ${place}${failure.message}`);
      return 3;
    }
    const { buildId, builtAt, counts, sources } = built.value.meta;
    const seconds = Math.round(performance.now() - start) / 1000;
    const document = { out: options.out, buildId, builtAt, seconds, counts, sources };
    terminal.out(JSON.stringify(document, null, 2));
    return 0;
  },
};

const MANY = { type: 'string', multiple: true } as const;
const OPTIONS = {
  out: { type: 'string' },
  osv: MANY,
  kev: MANY,
  euvd: MANY,
  epss: MANY,
  nvd: MANY,
  csaf: MANY,
  snapshot: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** Lines of progress are for people: few. */
const SHOW_EVERY = 20_000;

/** What to build, or a sentence that says what was not understood. */
function optionsOf(args: readonly string[], terminal: Terminal): BuildOptions | string {
  const parsed = readArguments('index build', args, OPTIONS);
  if (typeof parsed === 'string') {
    return parsed;
  }
  const { values } = parsed;
  const missing = (['nvd', 'csaf'] as const).find((name) => values[name] !== undefined);
  if (missing !== undefined) {
    return `--${missing} is not built yet. Use --osv, --kev, --euvd and --epss.`;
  }
  if (values.out === undefined) {
    return 'say where to write the index with --out DIR.';
  }
  const sources = sourcesOf(parsed, terminal.cwd);
  if (Object.values(sources).every((files) => files.length === 0)) {
    return 'give at least one source, e.g. --osv npm/all.zip, or --snapshot. See "cradle index build --help".';
  }
  return {
    ...sources,
    out: resolve(terminal.cwd, values.out),
    now: terminal.now(),
    onProgress({ location, records }) {
      if (terminal.errIsTerminal && records % SHOW_EVERY === 0) {
        terminal.err(`${location}: ${records} records`);
      }
    },
  };
}

function sourcesOf({ values, positionals }: ArgumentsOf<typeof OPTIONS>, cwd: string) {
  const files = (paths: readonly string[] = []): SourceFile[] =>
    paths.map((path) => ({ path: resolve(cwd, path), location: path }));
  const snapshot = values.snapshot === true ? shippedSnapshot() : { osv: [], kev: [] };
  return {
    osv: [...snapshot.osv, ...files(values.osv), ...files(positionals)],
    kev: [...(snapshot.kev ?? []), ...files(values.kev)],
    euvd: files(values.euvd),
    epss: files(values.epss),
  };
}
