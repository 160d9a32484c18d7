import type { Command, ExitCode, Terminal } from './command.ts';
import { commands } from './commands/index.ts';
import { processTerminal } from './process-terminal.ts';

/**
 * Runs one command line and answers with its exit code. Nothing a command throws reaches the person as a stack
 * trace: a bug is one line on standard error and exit code 3.
 */
export async function main(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  const found = findCommand(args);
  if (found === undefined) {
    return explain(args, terminal);
  }
  try {
    const command = await found.load();
    if (found.rest.includes('--help') || found.rest.includes('-h')) {
      terminal.out(helpOf(command));
      return 0;
    }
    return await command.run(found.rest, terminal);
  } catch (error) {
    if (isBrokenPipe(error)) {
      return 0;
    }
    const message = error instanceof Error ? error.message : String(error);
    terminal.err(`cradle: something failed that should not have: ${message.split('\n')[0] ?? ''}`);
    if (terminal.env['CRADLE_DEBUG'] === '1' && error instanceof Error) {
      terminal.err(error.stack ?? '');
    }
    return 3;
  }
}

function findCommand(
  args: readonly string[],
): { load: () => Promise<Command>; rest: readonly string[] } | undefined {
  for (const words of [2, 1]) {
    const load = commands[args.slice(0, words).join(' ')];
    if (args.length >= words && load !== undefined) {
      return { load, rest: args.slice(words) };
    }
  }
  return undefined;
}

async function explain(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const asked = args.filter((arg) => arg !== '--help' && arg !== '-h' && arg !== 'help');
  const topic = asked.join(' ');
  const names = Object.keys(commands).filter(
    (name) => topic === '' || name.startsWith(`${topic} `),
  );
  if (names.length === 0) {
    terminal.err(
      `cradle: there is no command "${topic}". Run "cradle --help" to see all commands.`,
    );
    return 2;
  }
  if (asked.length > 0 && asked.length === args.length) {
    terminal.err(`cradle: "${topic}" needs one more word: ${names.join(', ')}.`);
    return 2;
  }
  terminal.out('Usage: cradle <command> [options]\n');
  for (const name of names) {
    const command = await commands[name]?.();
    if (command !== undefined) {
      terminal.out(`  ${name.padEnd(18)} ${command.summary}`);
    }
  }
  terminal.out(
    '\nExit codes: 0 done; 1 done, and the answer is no; 2 not understood; 3 outside failed.',
  );
  terminal.out('Run "cradle <command> --help" for its options and an example.');
  return 0;
}

function helpOf(command: Command): string {
  return `${command.summary}\n\n${command.usage}`;
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
