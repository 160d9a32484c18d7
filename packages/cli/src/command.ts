/**
 * What a command may answer with, as pipelines rely on it.
 *
 * `0` done; `1` done, and the answer is no (findings, invalid, overdue …); `2` not understood (bad usage or
 * unreadable input); `3` something outside failed.
 */
export type ExitCode = 0 | 1 | 2 | 3;

/** Everything a command may touch of the world, so that a test can stand in for it. */
export type Terminal = {
  /** Writes one line to standard output. */
  out(line: string): void;
  /** Writes one line to standard error. */
  err(line: string): void;
  /** Writes bytes or text to standard output as they are. */
  write(chunk: string | Uint8Array): void;
  /** Lines of standard input, without their line ends. */
  lines(): AsyncIterable<string>;
  /** Standard input as bytes. */
  bytes(): Promise<Uint8Array>;
  /** Whether standard error is a terminal on which progress may be drawn. */
  readonly errIsTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Now, as RFC 3339 in UTC. */
  now(): string;
};

/** One command: a value, so that help, tests and the dispatcher read the same thing. */
export type Command = {
  /** The words after `cradle`, e.g. `sbom check`. */
  readonly name: string;
  readonly summary: string;
  /** Usage with options and an example, shown by `--help`. */
  readonly usage: string;
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
};
