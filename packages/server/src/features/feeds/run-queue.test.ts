import { describe, expect, it } from 'vitest';
import { runQueue } from './run-queue.ts';

describe('runQueue', () => {
  it('runs one after the other, each once, and goes on after one that throws', async () => {
    const queue = runQueue();
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      if (name === 'b') {
        throw new Error('b breaks');
      }
    };

    const runs = [
      queue.add('a', work('a')),
      queue.add('b', work('b')),
      queue.add('a', work('a again')),
      queue.add('c', work('c')),
    ];
    const outcomes = await Promise.allSettled(runs);

    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
  });
});
