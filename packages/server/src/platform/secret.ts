import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key that signs sessions: from the settings, else made once and kept in the data folder, readable by its owner only. */
export function sessionSecret(fromSettings: string, dataFolder: string): string {
  if (fromSettings !== '') {
    return fromSettings;
  }
  const path = join(dataFolder, 'session-secret');
  try {
    writeFileSync(path, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw error;
    }
  }
  return readFileSync(path, 'utf8').trim();
}
