import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import {
  type BadSetting,
  maskSetting,
  SETTINGS,
  type SettingName,
  type SettingSource,
  type Settings,
  type SettingsInForce,
} from '@cradle/contract';
import { fail, ok, type Result } from '@cradle/core/shared';

const NAMES = Object.keys(SETTINGS).filter((name): name is SettingName => name in SETTINGS);

/**
 * Reads the settings in force: the environment first, then the settings file (`NAME=value` lines), then the defaults.
 *
 * Fails with every bad setting at once, each naming itself and the fix; values of secrets never appear.
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Result<SettingsInForce, readonly BadSetting[]> {
  const file = readSettingsFile(env, cwd);
  if (!file.ok) {
    return file;
  }
  const bad: BadSetting[] = [...unknownNames(env, file.value)];
  const values = new Map<SettingName, unknown>();
  const sources = new Map<SettingName, SettingSource>();
  for (const name of NAMES) {
    const [text, source] = valueOf(name, env, file.value);
    const parsed = SETTINGS[name].form.safeParse(text);
    if (parsed.success) {
      values.set(name, parsed.data);
      sources.set(name, source);
    } else {
      const shown = SETTINGS[name].secret ? 'its value' : `"${text}"`;
      bad.push({
        name,
        message: `${shown} cannot be used (${parsed.error.issues[0]?.message ?? 'not understood'}). ${SETTINGS[name].explains} Default: ${SETTINGS[name].default === '' ? 'empty' : SETTINGS[name].default}.`,
      });
    }
  }
  if (bad.length > 0) {
    return fail(bad);
  }
  return ok(
    withAbsoluteData(
      // Each name was parsed by its own form just above; the map cannot express that to the compiler.
      Object.fromEntries(values) as Settings,
      Object.fromEntries(sources) as Record<SettingName, SettingSource>,
      cwd,
    ),
  );
}

function withAbsoluteData(
  values: Settings,
  sources: Record<SettingName, SettingSource>,
  cwd: string,
): SettingsInForce {
  return { values: { ...values, CRADLE_DATA: resolve(cwd, values.CRADLE_DATA) }, sources };
}

function valueOf(
  name: SettingName,
  env: Readonly<Record<string, string | undefined>>,
  file: ReadonlyMap<string, string>,
): readonly [string, SettingSource] {
  const fromEnv = env[name];
  if (fromEnv !== undefined && fromEnv !== '') {
    return [fromEnv.trim(), 'environment'];
  }
  const fromFile = file.get(name);
  return fromFile !== undefined ? [fromFile.trim(), 'file'] : [SETTINGS[name].default, 'default'];
}

/** A misspelt setting would be silently without effect; it is refused with the names there are. */
function* unknownNames(
  env: Readonly<Record<string, string | undefined>>,
  file: ReadonlyMap<string, string>,
): Generator<BadSetting> {
  const given = [...Object.keys(env).filter((name) => name.startsWith('CRADLE_')), ...file.keys()];
  for (const name of new Set(given)) {
    const forTests =
      name.startsWith('CRADLE_TEST_') ||
      ['CRADLE_API_KEY', 'CRADLE_DEBUG', 'CRADLE_INDEX'].includes(name);
    if (!(name in SETTINGS) && !forTests) {
      yield { name, message: `there is no such setting. Known ones: ${NAMES.join(', ')}.` };
    }
  }
}

function readSettingsFile(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Result<ReadonlyMap<string, string>, readonly BadSetting[]> {
  const named = env['CRADLE_SETTINGS'] ?? '';
  const dataFolder = resolve(cwd, env['CRADLE_DATA'] ?? SETTINGS.CRADLE_DATA.default);
  const path = named === '' ? join(dataFolder, 'cradle.env') : resolve(cwd, named);
  if (!existsSync(path)) {
    return named === ''
      ? ok(new Map())
      : fail([
          {
            name: 'CRADLE_SETTINGS',
            message: `the settings file ${path} does not exist. Create it, or unset CRADLE_SETTINGS.`,
          },
        ]);
  }
  try {
    const text = readFileSync(path, 'utf8');
    const broken = firstBrokenLine(text);
    if (broken !== undefined) {
      return fail([
        {
          name: 'CRADLE_SETTINGS',
          message: `line ${broken} of the settings file ${path} is not of the form NAME=value. Correct the line, or start it with #.`,
        },
      ]);
    }
    return ok(new Map(Object.entries(parseEnv(text)).map(([name, value]) => [name, value ?? ''])));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail([
      {
        name: 'CRADLE_SETTINGS',
        message: `the settings file ${path} cannot be read: ${reason}. Check that it is a text file that this user may read.`,
      },
    ]);
  }
}

function firstBrokenLine(text: string): number | undefined {
  const at = text
    .split(/\r?\n/)
    .findIndex((line) => !/^\s*(#.*|(export\s+)?[A-Z][A-Z0-9_]*\s*=.*)?$/.test(line));
  return at === -1 ? undefined : at + 1;
}

/** One setting as it may be shown to people. */
export type ShownSetting = {
  readonly name: SettingName;
  readonly value: string;
  readonly source: SettingSource;
  readonly explains: string;
};

/** The settings in force as they may be shown: secrets masked. */
export function showSettings(settings: SettingsInForce): readonly ShownSetting[] {
  return NAMES.map((name) => ({
    name,
    value: maskSetting(name, String(settings.values[name])),
    source: settings.sources[name],
    explains: SETTINGS[name].explains,
  }));
}
