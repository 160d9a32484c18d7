// Runs at the end of `npm install`: builds the user interface, so that the first start need not.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Builds packages/web into packages/web/dist. Throws with the builder's message. */
export async function buildWeb() {
  const { build } = await import('vite');
  await build({
    root: fileURLToPath(new URL('../packages/web', import.meta.url)),
    logLevel: 'warn',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const here = fileURLToPath(new URL('../packages/web/index.html', import.meta.url));
  if (existsSync(here)) {
    await buildWeb();
  }
}
