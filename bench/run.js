#!/usr/bin/env node
// What `npm run bench` runs: every measurement, or those whose name contains the argument.
import { onNode24 } from '../tools/node24.js';

await onNode24(() => import('./run-benches.ts'));
