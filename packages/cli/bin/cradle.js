#!/usr/bin/env node
// Cradle's sources are TypeScript that Node 24 runs as it is. Where the machine's own Node is older,
// this starts the Node 24 that `npm install` brought.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major] = process.versions.node.split('.').map(Number);
const here = dirname(fileURLToPath(import.meta.url));

if (major >= 24) {
  const { main } = await import('../src/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const brought = join(here, '..', '..', '..', 'node_modules', 'node', 'bin', 'node');
  if (!existsSync(brought)) {
    console.error(
      `cradle: this needs Node 24 and found ${process.versions.node}. Run "npm install" in the checkout (with install scripts allowed), or put Node 24 on the PATH.`,
    );
    process.exit(3);
  }
  const child = spawn(brought, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 3) : 130));
}
