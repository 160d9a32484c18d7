import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import * as law from './index.ts';

const README = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const IMPORT = /^import \{ (?<names>[^}]+) \} from '@cradle\/core\/law';$/gm;

/** An example with what it says it prints: the comments that end a line of code or the block. */
type Example = { readonly title: string; readonly code: string; readonly prints: string };

const examples: readonly Example[] = README.split(/^## /m)
  .slice(1)
  .flatMap((section) =>
    Array.from(section.matchAll(/```ts\n(?<block>.*?)```/gs), (found, at) => {
      const lines = (found.groups?.['block'] ?? '').trimEnd().split('\n');
      return {
        title: `${section.split('\n')[0] ?? ''}, example ${at + 1}`,
        code: lines.filter((line) => !line.startsWith('// ')).join('\n'),
        prints: lines
          .filter((line) => line.startsWith('// '))
          .map((line) => line.slice(3))
          .join('\n'),
      };
    }),
  );

/** Runs the code of an example with the library and a `print`, and gives what was printed. */
function run(code: string): string {
  const printed: string[] = [];
  const print = (...values: readonly unknown[]) => {
    printed.push(
      values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '),
    );
  };
  const names = Array.from(code.matchAll(IMPORT), ({ groups }) => groups?.['names'] ?? '');
  const body = `const { ${names.join(', ')} } = law;\n${code.replaceAll(IMPORT, '')}`;
  runInNewContext(body, { law, print });
  return printed.join('\n');
}

describe('the README of the law as a library', () => {
  it('has an example for each question that a maker asks', () => {
    expect(examples.length).toBeGreaterThanOrEqual(9);
    for (const question of [
      'scopeQuestion',
      'classificationQuestion',
      'routeQuestion',
      'reportingClocks',
      'routingQuestion',
      'supportQuestion',
      'penaltyQuestion',
      'dutiesQuestion',
    ])
      expect(
        examples.some(({ code }) => code.includes(question)),
        question,
      ).toBe(true);
  });

  it.each(examples)('$title prints what it says', ({ code, prints }) => {
    expect(prints).not.toBe('');
    expect(run(code)).toBe(prints);
  });

  it('imports nothing but this package', () => {
    for (const { code } of examples)
      expect(code.match(/^import .*$/gm)).toEqual([expect.stringContaining("'@cradle/core/law'")]);
  });
});
