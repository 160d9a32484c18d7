import { basename } from 'node:path';
import { FindingRow, Problem, SbomUploaded } from '@cradle/contract';
import { readSbom } from '@cradle/core/sbom';
import { z } from 'zod';
import { readArguments } from '../arguments.ts';
import type { Command, ExitCode, Terminal } from '../command.ts';
import { type PushedFinding, pushedFindings } from '../pushed-findings.ts';
import { readBytes } from '../sbom-input.ts';

const POLICIES = ['exploited', 'critical', 'high', 'any', 'never'] as const;
type Policy = (typeof POLICIES)[number];

const Pushed = SbomUploaded.extend({ productId: z.string(), releaseId: z.string() });
const FindingPage = z.object({ items: z.array(FindingRow), nextCursor: z.string().nullable() });

const ATTEMPTS = 3;
const TIMEOUT_MS = 300_000;

/** Uploads an SBOM to a Cradle server and answers with the release's findings, in the shape of `scan`. */
export const push: Command = {
  name: 'push',
  summary: 'Upload an SBOM to a server and print what was found.',
  usage: `Usage: cradle push FILE --product P --release R [--create] [--fail-on ${POLICIES.join('|')}] [--json]

  FILE        an SBOM; - for standard input
  --product   id or name of the product
  --release   id or version of the release
  --create    add the product or release where it is not there yet
  --fail-on   what breaks the policy (default: exploited); findings that people decided as not affected,
              fixed or accepted do not

Environment: CRADLE_URL, the server; CRADLE_API_KEY, a key made under Settings.
Exit codes: 0 pushed; 1 pushed, and the policy is broken; 2 not understood; 3 the server could not be reached.

Example: CRADLE_URL=https://cradle.example.eu CRADLE_API_KEY=… cradle push sbom.cdx.json --product Gateway --release 2.1.0 --create`,

  async run(args, terminal) {
    const options = readOptions(args, terminal);
    if (typeof options === 'string') {
      terminal.err(`cradle push: ${options}`);
      return 2;
    }
    const bytes = await readBytes(options.file, terminal);
    if (typeof bytes === 'string') {
      terminal.err(`cradle push: ${bytes}`);
      return 2;
    }
    const server = new Server(options.url, options.key);
    try {
      const pushed = await server.push(bytes, options);
      const rows = await server.findings(pushed.releaseId);
      const reading = await readSbom(bytes);
      const findings = pushedFindings(rows, reading.ok ? reading.value.document : null);
      return report({ pushed, findings, policy: options.policy, json: options.json, terminal });
    } catch (error) {
      if (error instanceof Refused) {
        terminal.err(`cradle push: ${error.message}`);
        return error.exitCode;
      }
      throw error;
    }
  },
};

type Options = {
  readonly file: string;
  readonly product: string;
  readonly release: string;
  readonly create: boolean;
  readonly policy: Policy;
  readonly json: boolean;
  readonly url: string;
  readonly key: string;
};

function readOptions(args: readonly string[], terminal: Terminal): Options | string {
  const parsed = readArguments('push', args, {
    product: { type: 'string' },
    release: { type: 'string' },
    create: { type: 'boolean', default: false },
    'fail-on': { type: 'string', default: 'exploited' },
    json: { type: 'boolean', default: false },
  });
  if (typeof parsed === 'string') {
    return parsed;
  }
  const { values, positionals } = parsed;
  const [file] = positionals;
  const url = terminal.env['CRADLE_URL'] ?? '';
  const key = terminal.env['CRADLE_API_KEY'] ?? '';
  const policy = POLICIES.find((known) => known === values['fail-on']);
  if (file === undefined || positionals.length > 1) {
    return 'name one SBOM file, or - for standard input. See "cradle push --help".';
  }
  if (values.product === undefined || values.release === undefined) {
    return 'say which product and release: --product P --release R.';
  }
  if (policy === undefined) {
    return `--fail-on takes one of ${POLICIES.join(', ')}.`;
  }
  if (!URL.canParse(url)) {
    return 'CRADLE_URL must be the address of a Cradle server, e.g. https://cradle.example.eu.';
  }
  if (key === '') {
    return 'CRADLE_API_KEY is empty. Make a key under Settings and pass it in the environment.';
  }
  return {
    file,
    product: values.product,
    release: values.release,
    create: values.create,
    policy,
    json: values.json,
    url,
    key,
  };
}

/** The server said no (exit code 2) or did not answer (3). */
class Refused extends Error {
  readonly exitCode: ExitCode;
  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

class Server {
  readonly #url: string;
  readonly #key: string;
  constructor(url: string, key: string) {
    this.#url = url;
    this.#key = key;
  }

  async push(bytes: Uint8Array, options: Options): Promise<z.output<typeof Pushed>> {
    const query = new URLSearchParams({
      product: options.product,
      release: options.release,
      create: String(options.create),
      ...(options.file === '-' ? {} : { fileName: basename(options.file) }),
    });
    const body = await this.#ask(`/api/v1/push?${query.toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
    return understood(Pushed, body);
  }

  async findings(releaseId: string): Promise<readonly z.output<typeof FindingRow>[]> {
    const rows: z.output<typeof FindingRow>[] = [];
    let cursor: string | null = null;
    do {
      const query: URLSearchParams = new URLSearchParams({
        releaseId,
        limit: '500',
        ...(cursor === null ? {} : { cursor }),
      });
      const page: z.output<typeof FindingPage> = understood(
        FindingPage,
        await this.#ask(`/api/v1/findings?${query.toString()}`, { method: 'GET' }),
      );
      rows.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return rows;
  }

  /** Asks again after a pause when the server is busy; the same upload twice is one document, so that is safe. */
  async #ask(path: string, init: RequestInit): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.#send(path, init);
      if (reply.status < 400) {
        return reply.json();
      }
      if ((reply.status !== 429 && reply.status !== 503) || attempt === ATTEMPTS) {
        throw await refusalOf(reply);
      }
      await new Promise((resolve) => setTimeout(resolve, attempt * 1000));
    }
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${this.#key}`);
    headers.set('accept', 'application/json');
    try {
      return await fetch(new URL(path, this.#url), {
        ...init,
        headers,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        redirect: 'error',
      });
    } catch (error) {
      const cause =
        error instanceof Error && error.cause instanceof Error
          ? error.cause.message
          : String(error);
      throw new Refused(`${this.#url} did not answer: ${cause}`, 3);
    }
  }
}

async function refusalOf(reply: Response): Promise<Refused> {
  const problem = Problem.safeParse(await reply.json().catch(() => undefined));
  const exitCode: ExitCode = reply.status >= 500 || reply.status === 429 ? 3 : 2;
  if (!problem.success) {
    return new Refused(`the server answered ${reply.status}, and not as a Cradle server does`, 3);
  }
  const where =
    problem.data.issues?.map((issue) => `${issue.at} ${issue.message}`.trim()).slice(0, 5) ?? [];
  return new Refused([problem.data.detail, ...where].join(' · '), exitCode);
}

function understood<T extends z.ZodType>(shape: T, body: unknown): z.output<T> {
  const parsed = shape.safeParse(body);
  if (!parsed.success) {
    throw new Refused(
      'the server’s answer was not understood: it may be another version of Cradle',
      3,
    );
  }
  return parsed.data;
}

function report(input: {
  readonly pushed: z.output<typeof Pushed>;
  readonly findings: readonly PushedFinding[];
  readonly policy: Policy;
  readonly json: boolean;
  readonly terminal: Terminal;
}): ExitCode {
  const { pushed, findings, policy, terminal } = input;
  const breaking = findings.filter((finding) => breaks(policy, finding));
  terminal.out(
    JSON.stringify(
      {
        outcome: pushed.outcome,
        productId: pushed.productId,
        releaseId: pushed.releaseId,
        sbom: pushed.sbom,
        problems: pushed.problems,
        findings,
        unidentified: pushed.sbom.unidentified,
        policy: { failOn: policy, broken: breaking.length > 0, by: breaking.length },
      },
      null,
      input.json ? 0 : 2,
    ),
  );
  if (breaking.length > 0) {
    terminal.err(
      `cradle push: the policy "${policy}" is broken by ${breaking.length} of ${findings.length} findings.`,
    );
  }
  return breaking.length > 0 ? 1 : 0;
}

const SETTLED: ReadonlySet<string> = new Set(['notAffected', 'fixed', 'accepted']);

function breaks(policy: Policy, finding: PushedFinding): boolean {
  if (SETTLED.has(finding.state)) {
    return false;
  }
  const rating = finding.severity?.severity ?? 'unrated';
  switch (policy) {
    case 'never':
      return false;
    case 'any':
      return true;
    case 'exploited':
      return finding.exploited.length > 0;
    case 'critical':
      return finding.exploited.length > 0 || rating === 'critical';
    case 'high':
      return finding.exploited.length > 0 || rating === 'critical' || rating === 'high';
  }
}
