import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
/** What was given to a command with these options. */
export type ArgumentsOf<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: T }>
>;

/** Reads what was given to a command; a text says in one line what was not understood. */
export function readArguments<const T extends Options>(
  command: string,
  args: readonly string[],
  options: T,
): ArgumentsOf<T> | string {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}. See "cradle ${command} --help".`;
  }
}
