import { parseArgs } from 'node:util';
import { readSettings } from '@cradle/disk';
import { startServer } from './start-server.ts';
import { VERSION } from './version.ts';

const USAGE = `Usage: npm start [-- --demo]

  --demo   load a demonstration manufacturer with three products
  --help   show this

Settings come from the environment or a settings file; "npx cradle config" prints them.`;

/**
 * Starts the server and stays until it is told to stop.
 *
 * Exit codes: 0 stopped in order; 2 arguments or settings not understood; 3 something outside failed (port, folder,
 * database). Each failure is one clear line on standard error.
 */
export async function main(args: readonly string[]): Promise<number> {
  const options = readArgs(args);
  if (typeof options === 'string') {
    console.error(`cradle: ${options}\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const settings = readSettings(process.env, process.cwd());
  if (!settings.ok) {
    for (const bad of settings.failure) {
      console.error(`cradle: ${bad.name}: ${bad.message}`);
    }
    return 2;
  }
  console.log(`Cradle ${VERSION}`);
  try {
    const server = await startServer({
      settings: settings.value,
      demo: options.demo,
      progress: (step) => {
        console.log(`  ${step}`);
      },
    });
    announce(server.url, server.ownerLink);
    await toldToStop();
    console.log('Stopping …');
    await server.stop();
    return 0;
  } catch (error) {
    console.error(
      `cradle: ${explain(error, settings.value.values.CRADLE_HOST, settings.value.values.CRADLE_PORT)}`,
    );
    if (settings.value.values.CRADLE_LOG === 'debug') {
      console.error(error);
    }
    return 3;
  }
}

function readArgs(args: readonly string[]): { demo: boolean; help: boolean } | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        demo: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function announce(url: string, ownerLink: string | null): void {
  console.log(`\nCradle is ready: ${url}`);
  if (ownerLink !== null) {
    console.log(
      `\nThere is no account yet. Create the owner's here (the link works once, for seven days):\n  ${ownerLink}`,
    );
  }
  console.log('\nPress Ctrl+C to stop.');
}

async function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}

/** One line that says what failed and what to do. */
function explain(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} on ${host} is in use by another program. Stop it, or choose another port with CRADLE_PORT.`;
    case 'EACCES':
      return `this user may not listen on port ${port}. Choose a port above 1023 with CRADLE_PORT.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `this machine has no address "${host}". Correct CRADLE_HOST.`;
    case 'ENOSPC':
      return 'the disk is full. Free space and start again; nothing was half-written.';
    case 'EROFS':
      return 'the data folder is on a read-only file system. Choose another with CRADLE_DATA.';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
