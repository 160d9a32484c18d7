import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { prepareSbom } from './prepared-sbom.ts';

const Work = z.object({
  bytes: z.instanceof(Uint8Array),
  limits: z.object({ bytes: z.number() }),
});

// A thread of its own: a large document would hold every other request for seconds. One document after the other.
parentPort?.on('message', (message: unknown) => {
  const { bytes, limits } = Work.parse(message);
  void prepareSbom(bytes, limits).then((reply) => parentPort?.postMessage(reply));
});
