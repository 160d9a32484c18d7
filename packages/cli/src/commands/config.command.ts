import { readSettings, showSettings } from '@cradle/disk';
import type { Command } from '../command.ts';

/** Prints the settings in force. Works without a server: it reads what a start would read. */
export const config: Command = {
  name: 'config',
  summary: 'Print the settings in force, secrets masked.',
  usage: `Usage: cradle config [--json]

Settings come from the environment, then the settings file, then the defaults.

Example: CRADLE_PORT=8080 cradle config`,

  run(args, terminal) {
    const settings = readSettings(terminal.env, terminal.cwd);
    if (!settings.ok) {
      for (const bad of settings.failure) {
        terminal.err(`cradle: ${bad.name}: ${bad.message}`);
      }
      return Promise.resolve(2);
    }
    const shown = showSettings(settings.value);
    if (args.includes('--json')) {
      terminal.out(JSON.stringify(shown, null, 2));
    } else {
      for (const { name, value, source, explains } of shown) {
        terminal.out(`${name}=${value}   # ${source}. ${explains}`);
      }
    }
    return Promise.resolve(0);
  },
};
