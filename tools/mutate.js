#!/usr/bin/env node
// What `npm run mutate` runs: mutation testing of the law, whole or of the files named.
import { onNode24 } from './node24.js';

await onNode24(() => import('./run-mutation.ts'));
