import { pino } from 'pino';

/** How the server logs: one JSON object a line on standard error, or words where a person looks on. */
export type Log = (
  level: 'debug' | 'info' | 'warn' | 'error',
  message: string,
  facts?: Readonly<Record<string, unknown>>,
) => void;

/** Names whose values are never logged, wherever they stand. */
const SECRETS = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'key',
  '*.password',
  '*.token',
  '*.secret',
  '*.authorization',
  '*.cookie',
];

/** A log at the level that the settings name. */
export function createLog(level: 'error' | 'warn' | 'info' | 'debug'): Log {
  const logger = pino({ level, redact: SECRETS }, pino.destination({ fd: 2, sync: true }));
  return (at, message, facts = {}) => {
    logger[at](facts, message);
  };
}
