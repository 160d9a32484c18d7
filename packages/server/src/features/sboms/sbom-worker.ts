import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { prepareSbom } from './prepared-sbom.ts';

const Work = z.object({ bytes: z.instanceof(Uint8Array), limits: z.object({ bytes: z.number() }) });

// A thread of its own: a large document would hold every other request for seconds.
const { bytes, limits } = Work.parse(workerData);
parentPort?.postMessage(await prepareSbom(bytes, limits));
