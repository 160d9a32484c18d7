#!/usr/bin/env node
import { onNode24 } from '../../../tools/node24.js';

await onNode24(() => import('../src/main.ts'));
