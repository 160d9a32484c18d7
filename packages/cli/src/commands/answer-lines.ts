import type { ExitCode, Terminal } from '../command.ts';

const CHUNK = 65_536;

/**
 * Answers each line of the input with one line of output, in order: the arguments where there are some, standard input
 * otherwise. Output is written in chunks, since a write for each line would cost more than the answer.
 *
 * `answer` says whether it could; a line it could not answer makes the exit code 1 where the lines were arguments (a
 * question was asked and the answer is no) and 0 for standard input (the batch is done, and the line says what was wrong).
 */
export async function answerLines(
  lines: readonly string[],
  terminal: Terminal,
  answer: (line: string) => { readonly text: string; readonly ok: boolean },
): Promise<ExitCode> {
  let pending = '';
  let refused = 0;
  const take = (line: string) => {
    const { text, ok } = answer(line);
    refused += ok ? 0 : 1;
    pending += `${text}\n`;
    if (pending.length >= CHUNK) {
      terminal.write(pending);
      pending = '';
    }
  };
  if (lines.length > 0) {
    lines.forEach(take);
  } else {
    for await (const line of terminal.lines()) {
      take(line);
    }
  }
  if (pending !== '') {
    terminal.write(pending);
  }
  return lines.length > 0 && refused > 0 ? 1 : 0;
}

/** The first argument that looks like an option this command does not have, or `undefined`. */
export function unknownOption(
  args: readonly string[],
  known: readonly string[],
): string | undefined {
  return args.find((arg) => arg.startsWith('--') && !known.includes(arg));
}
