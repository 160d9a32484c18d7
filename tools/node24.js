// Cradle's sources are TypeScript that Node 24 runs as it is. Where the machine's own Node is older, the program is
// started on the Node 24 that `npm install` brought. Plain JavaScript, since an old Node must be able to read it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const brought = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

/**
 * Imports `load` on Node 24, or starts this same program again on it.
 *
 * @param {() => Promise<{ main(args: readonly string[]): Promise<number> }>} load
 */
export async function onNode24(load) {
  const [major] = process.versions.node.split('.').map(Number);
  if (major !== undefined && major >= 24) {
    const { main } = await load();
    process.exitCode = await main(process.argv.slice(2));
    return;
  }
  if (!existsSync(brought)) {
    console.error(
      `cradle: this needs Node 24 and found ${process.versions.node}. Run "npm install" in the checkout with install scripts allowed, or put Node 24 on the PATH.`,
    );
    process.exitCode = 3;
    return;
  }
  const child = spawn(brought, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 3) : 130));
}
