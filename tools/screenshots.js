#!/usr/bin/env node
// What `npm run screenshots` runs: writes each page, light and dark, desktop and phone, to screenshots/.
import { onNode24 } from './node24.js';

await onNode24(() => import('./take-screenshots.ts'));
