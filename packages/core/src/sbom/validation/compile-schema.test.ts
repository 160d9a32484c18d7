import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileSchema } from './compile-schema.ts';
import { schemaCheck } from './json-schemas.ts';

describe('the compiled SBOM schemas', () => {
  it('are what the official schemas make', { timeout: 60_000 }, () => {
    const tool = fileURLToPath(
      new URL('../../../../../tools/generate-sbom-validators.ts', import.meta.url),
    );
    expect(() =>
      execFileSync(process.execPath, [tool, '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('are no longer the same where a schema changes', () => {
    const made = (minLength: number) =>
      compileSchema('spdx-2.3', { type: 'object', properties: { name: { minLength } } }, []);
    expect(made(1)).not.toBe(made(2));
    expect(made(1)).toBe(made(1));
  });

  it('import what they need, and keep properties that are named like words of a schema', () => {
    const text = compileSchema(
      'spdx-2.3',
      {
        type: 'object',
        title: 'words for people',
        properties: {
          title: { type: 'string', format: 'date-time', description: 'words for people' },
          description: { type: 'array', uniqueItems: true },
        },
      },
      [],
    );
    expect(text).not.toContain('require(');
    expect(text).not.toContain('words for people');
    expect(text).toContain('/title');
    expect(text).toContain('/description');
    expect(text).toContain("from '../unique-items.ts'");
  });

  it.each(['constructor', '__proto__', 'toString', 'cyclonedx-9.9', 'spdx-'])(
    'there is none for a version named %s',
    async (name) => {
      expect(await schemaCheck(name)).toBeUndefined();
    },
  );
});
