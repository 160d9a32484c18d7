import { createInterface } from 'node:readline';
import type { Terminal } from './command.ts';

/** The real terminal: this process's streams, environment and clock. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  // A reader that closes early (`| head`) is not an error of ours.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 3);
  });
  return {
    out: (line) => void stdout.write(`${line}\n`),
    err: (line) => void stderr.write(`${line}\n`),
    write: (chunk) => void stdout.write(chunk),
    lines: () => createInterface({ input: stdin, crlfDelay: Infinity }),
    async bytes() {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin as AsyncIterable<Buffer>) {
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
    errIsTerminal: stderr.isTTY,
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date().toISOString(),
  };
}
