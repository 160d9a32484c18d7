import { readFile } from 'node:fs/promises';
import { readSbom, type SbomReading } from '@cradle/core/sbom';
import type { Terminal } from './command.ts';

/** Reads an SBOM from a file or standard input (`-`); a text says in one line why not. */
export async function readSbomInput(
  file: string,
  terminal: Terminal,
): Promise<SbomReading | string> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await terminal.bytes() : await readFile(file);
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  const reading = await readSbom(bytes, { keepTree: true });
  if (reading.ok) {
    return reading.value;
  }
  const { message, at } = reading.failure;
  return `${file === '-' ? 'standard input' : file}${at === null ? '' : ` at ${at}`}: ${message}`;
}
