import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A Chromium that tests can drive, and where it came from, in words for the terminal. */
export type Browser = {
  readonly path: string;
  readonly from: string;
  readonly args: readonly string[];
};

const SYSTEM = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Quiet and safe in a container; Chromium refuses its own sandbox as root. */
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * Finds a browser: the one that `CRADLE_TEST_BROWSER` names, the system's, the one inside a package of ours, Debian's
 * by apt as root, else the browser tool's own download. Says each longer step through `say`.
 */
export async function findBrowser(say: (line: string) => void): Promise<Browser | undefined> {
  return named() ?? onSystem() ?? (await fromPackage(say)) ?? byApt(say) ?? (await byDownload(say));
}

function named(): Browser | undefined {
  const path = process.env['CRADLE_TEST_BROWSER'];
  if (path === undefined || path === '') {
    return undefined;
  }
  if (!existsSync(path)) {
    throw new Error(`CRADLE_TEST_BROWSER names ${path}, which does not exist`);
  }
  return { path, from: 'CRADLE_TEST_BROWSER', args: ARGS };
}

function onSystem(): Browser | undefined {
  for (const name of SYSTEM) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) {
      return { path: found.stdout.trim(), from: 'the system', args: ARGS };
    }
  }
  return existsSync(MAC) ? { path: MAC, from: 'the system', args: ARGS } : undefined;
}

async function fromPackage(say: (line: string) => void): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return undefined;
  }
  say('no browser on the system: unpacking the one inside the package @sparticuz/chromium …');
  // Tells the package to unpack the system libraries that it brings, for machines that lack them.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  const works = spawnSync(path, ['--version', ...ARGS], { encoding: 'utf8', env: process.env });
  if (works.status !== 0) {
    say('that browser does not run here');
    return undefined;
  }
  return {
    path,
    from: 'the package @sparticuz/chromium',
    args: [...ARGS, '--no-zygote'],
  };
}

function byApt(say: (line: string) => void): Browser | undefined {
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) {
    return undefined;
  }
  say('installing Debian’s chromium by apt …');
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
  const found = onSystem();
  return found === undefined ? undefined : { ...found, from: 'Debian’s package chromium' };
}

async function byDownload(say: (line: string) => void): Promise<Browser | undefined> {
  say('downloading a browser with playwright …');
  spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
    stdio: 'inherit',
  });
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? { path, from: 'playwright’s download', args: ARGS } : undefined;
}
