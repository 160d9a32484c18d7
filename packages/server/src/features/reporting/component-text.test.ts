import { describe, expect, it } from 'vitest';
import { componentText } from './component-text.ts';

const many = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${name}@${i}.0.0.RELEASE`);

describe('componentText', () => {
  it.each<[string, readonly string[], string | null]>([
    ['nothing', [], null],
    ['one', ['golang.org/x/net@v0.1.0'], 'golang.org/x/net v0.1.0'],
    ['versions together', ['a@1', 'b@1', 'a@2', 'a@1'], 'a 1, 2; b 1'],
    ['a scoped name', ['@scope/pad@1.0', '@scope/pad'], '@scope/pad 1.0'],
    ['a number, where versions do not fit', many('spring-beans', 30), 'spring-beans (30 versions)'],
  ])('says %s', (_case, components, text) => {
    expect(componentText(components)).toBe(text);
  });

  it('always fits its field', () => {
    const names = Array.from({ length: 40 }, (_, i) => `component-number-${i}`);
    const texts = [
      componentText(names.map((name) => `${name}@1`)),
      componentText(['x'.repeat(900)]),
    ];

    expect(texts.every((text) => text !== null && text.length <= 240)).toBe(true);
    expect(texts[0]).toMatch(/; and \d+ more$/);
  });
});
