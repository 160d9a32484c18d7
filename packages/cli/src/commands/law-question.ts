import type { LawQuestion } from '@cradle/core/law';
import type { Command, ExitCode, Terminal } from '../command.ts';
import { answerLines, unknownOption } from './answer-lines.ts';

/** What a command about the law is made of: the rest is the same for all. */
export type LawCommand = Pick<Command, 'name' | 'summary'> & {
  /** Facts and answer in words, and an example. */
  readonly explains: string;
  /** Loaded when the command runs. */
  readonly question: () => Promise<Pick<LawQuestion<never, unknown>, 'ask' | 'factsSchema'>>;
};

/** A command that answers one JSON object of facts a line with one JSON object a line. */
export function lawCommand({ name, summary, explains, question }: LawCommand): Command {
  return {
    name,
    summary,
    usage: `Usage: cradle ${name} [FACTS…] [--schema] [--json]

Reads one JSON object of facts a line from standard input when none is given, and answers each line in
order with one JSON object; a line that cannot be answered is {"error"}. --schema prints the JSON Schema
of the facts.

${explains}`,

    async run(args, terminal) {
      const unknown = unknownOption(args, ['--json', '--schema']);
      if (unknown !== undefined) {
        terminal.err(`cradle ${name}: there is no option ${unknown}; see --help.`);
        return 2;
      }
      const { ask, factsSchema } = await question();
      if (args.includes('--schema')) {
        terminal.out(JSON.stringify(factsSchema(), null, 2));
        return 0;
      }
      return await answerAll(ask, args, terminal);
    },
  };
}

function answerAll(
  ask: LawQuestion<never, unknown>['ask'],
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const lines = args.filter((arg) => !arg.startsWith('--'));
  return answerLines(lines, terminal, (line) => {
    const facts = parsed(line);
    if (facts === undefined) {
      return refusal('not one JSON object a line: put the facts on one line, see --schema');
    }
    const answer = ask(facts.value);
    return answer.ok ? { text: JSON.stringify(answer.value), ok: true } : refusal(answer.failure);
  });
}

function refusal(error: string): { readonly text: string; readonly ok: false } {
  return { text: JSON.stringify({ error }), ok: false };
}

function parsed(line: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return undefined;
  }
}
