import { checkEarlyWarning, srpForm20261004 } from '@cradle/core/documents';
import { describe, expect, it } from 'vitest';
import { germanOf } from './german-form.ts';

const { fields } = srpForm20261004;

describe('what is said about the form of the platform, in German', () => {
  it('has each label and each help, and what is not verified of it', () => {
    const said = fields.flatMap(({ label, help, unverified }) => [
      label.en,
      help,
      ...(unverified === null ? [] : [`${help} Unverified: ${unverified}`]),
    ]);
    const unverified = fields.flatMap((field) => field.unverified ?? []);
    const missing = [...said, ...unverified].filter(
      (text) => text !== '' && germanOf(text) === undefined,
    );
    expect(missing).toEqual([]);
    expect(said.map(germanOf).filter((text) => text?.includes('Unverified'))).toEqual([]);
  });

  it('has what may be missing or wrong at any stage', () => {
    const empty = new Map<string, string>();
    const wrong = new Map(fields.map(({ key }) => [key, 'nonsense']));
    const long = new Map(
      fields.map(({ key, maxLength }) => [key, 'x'.repeat((maxLength ?? 1000) - 1)]),
    );
    for (const stage of ['earlyWarning', 'notification', 'finalReport'] as const) {
      for (const kind of ['vulnerability', 'incident'] as const) {
        for (const values of [empty, wrong, long]) {
          const { missing, warnings } = checkEarlyWarning(srpForm20261004, stage, kind, values);
          for (const text of [
            ...missing.map(({ why }) => why),
            ...warnings.map((w) => w.message),
          ]) {
            expect(germanOf(text), text).toBeDefined();
          }
        }
      }
    }
  });

  it.each([
    ['Art. 14(2)(a) asks for this.', 'Art. 14 Abs. 2 Buchst. a verlangt dies.'],
    ['As far as known. UTC.', 'Soweit bekannt. UTC.'],
  ])('%s', (english, german) => {
    expect(germanOf(english)).toBe(german);
  });
});
