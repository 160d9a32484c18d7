#!/usr/bin/env node
// What `npm start` runs: builds the user interface where `npm install` could not, then starts the server.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onNode24 } from './node24.js';

await onNode24(async () => {
  if (!existsSync(fileURLToPath(new URL('../packages/web/dist/index.html', import.meta.url)))) {
    console.log('Building the user interface, once …');
    const { buildWeb } = await import('./prepare.js');
    await buildWeb();
  }
  return import('../packages/server/src/main.ts');
});
