#!/usr/bin/env node
// What `npm run check` runs: every check there is, one line each.
import { onNode24 } from './node24.js';

await onNode24(() => import('./run-checks.ts'));
