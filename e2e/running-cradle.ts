import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@cradle/testkit/free-port';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A Cradle started as a person starts it: its own process, its own empty data folder, feeds off. */
export type RunningCradle = {
  readonly url: string;
  readonly dataFolder: string;
  /** What the terminal showed so far. */
  output(): string;
  /** The one-time link that the terminal showed. */
  ownerLink(): string;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  cleanUp(): void;
};

/** Starts and waits until it is ready. Throws with what the terminal showed. */
export async function startCradle(
  options: {
    readonly args?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly dataFolder?: string;
  } = {},
): Promise<RunningCradle> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'cradle-e2e-'));
  const port = await freePort();
  const shown: string[] = [];
  const child = spawn(process.execPath, ['tools/start.js', ...(options.args ?? [])], {
    cwd: ROOT,
    env: {
      ...process.env,
      CRADLE_PORT: String(port),
      CRADLE_DATA: dataFolder,
      CRADLE_FEEDS: 'off',
      CRADLE_LOG: 'warn',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (chunk: Buffer) => shown.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => shown.push(chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  await ready(url, child, shown);
  return {
    url,
    dataFolder,
    output: () => shown.join(''),
    ownerLink() {
      const link = /http\S+\/set-up\?token=\S+/.exec(shown.join(''))?.[0];
      if (link === undefined) {
        throw new Error(`no one-time link was shown:\n${shown.join('')}`);
      }
      return link;
    },
    stop: (signal = 'SIGTERM') => ended(child, signal),
    cleanUp() {
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function ready(url: string, child: ChildProcess, shown: readonly string[]): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) {
      throw new Error(`Cradle ended with exit code ${child.exitCode}:\n${shown.join('')}`);
    }
    const reply = await fetch(`${url}/readyz`).catch(() => undefined);
    if (reply?.ok === true && shown.join('').includes('Cradle is ready')) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`Cradle was not ready within a minute:\n${shown.join('')}`);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return child.exitCode;
  }
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      resolve(code);
    });
    child.kill(signal);
  });
}

/** A program run to its end. */
export async function run(
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {},
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, [...args], {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: 'pipe',
  });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()));
  child.stdin.end(options.input ?? '');
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, out: out.join(''), err: err.join('') });
    });
  });
}

/** The command line, as `npx cradle` runs it. */
export function cradle(
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {},
): ReturnType<typeof run> {
  return run(['packages/cli/bin/cradle.js', ...args], options);
}
