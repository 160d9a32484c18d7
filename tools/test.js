#!/usr/bin/env node
// What `npm test` runs: finds what the tests need, says so, and runs them.
import { onNode24 } from './node24.js';

await onNode24(() => import('./run-tests.ts'));
