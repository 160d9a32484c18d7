import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readSbom, type SbomReading } from '@cradle/core/sbom';
import type { Terminal } from './command.ts';

/** The bytes of a file or of standard input (`-`); a text says in one line why not. */
export async function readBytes(file: string, terminal: Terminal): Promise<Uint8Array | string> {
  try {
    return file === '-' ? await terminal.bytes() : await readFile(resolve(terminal.cwd, file));
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Reads an SBOM from a file or standard input (`-`); a text says in one line why not. */
export async function readSbomInput(
  file: string,
  terminal: Terminal,
): Promise<SbomReading | string> {
  const bytes = await readBytes(file, terminal);
  if (typeof bytes === 'string') {
    return bytes;
  }
  const reading = await readSbom(bytes, { keepTree: true });
  if (reading.ok) {
    return reading.value;
  }
  const { message, at } = reading.failure;
  return `${file === '-' ? 'standard input' : file}${at === null ? '' : ` at ${at}`}: ${message}`;
}
