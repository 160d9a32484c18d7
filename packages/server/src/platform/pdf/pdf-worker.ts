import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';
import { type Coverage, coverageOf, printable } from './printable.ts';

const PdfJob = z.strictObject({
  id: z.int(),
  template: z.string(),
  data: z.string(),
  at: z.number(),
});

const FONTS = ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'];

/** A folder that is not there: the template can read nothing of this machine, and fetch nothing. */
const workspace = join(tmpdir(), 'cradle-no-such-folder');

const require = createRequire(import.meta.url);
const fonts = FONTS.map((name) =>
  readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${name}`)),
);
const coverages: readonly Coverage[] = fonts.map(coverageOf);
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });

parentPort?.on('message', (message: unknown) => {
  const job = PdfJob.parse(message);
  try {
    parentPort?.postMessage({ id: job.id, pdf: new Uint8Array(make(job)) });
  } catch (error) {
    parentPort?.postMessage({ id: job.id, error: String(error).slice(0, 2000) });
  }
});

function make(job: z.output<typeof PdfJob>): Buffer {
  const data: unknown = JSON.parse(job.data, (_key, value: unknown) =>
    typeof value === 'string' ? printable(value, coverages) : value,
  );
  compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(JSON.stringify(data)));
  const compiled = compiler.compile({ mainFileContent: job.template });
  const document = compiled.result;
  if (document === null) {
    const diagnostics = compiled.takeDiagnostics();
    throw new Error(
      JSON.stringify(diagnostics === null ? null : compiler.fetchDiagnostics(diagnostics)),
    );
  }
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp: job.at });
  compiler.evictCache(10);
  return pdf;
}
