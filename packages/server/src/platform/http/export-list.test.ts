import { listProducts, type ProductSummary } from '@cradle/contract';
import { ok } from '@cradle/core/shared';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sendExport } from './export-list.ts';
import { column, json, type MountedRoute } from './mount.ts';

describe('a list as a spreadsheet', () => {
  it('quotes what would end a cell, and disarms what a spreadsheet would run', async () => {
    const rows = ['plain', 'a,b', 'say "so"', 'two\nlines', '=1+1', '@sum', '-1', '+1'];

    const text = await csvOf(rows, rows.length);

    expect(text.split('\r\n')).toEqual([
      '\uFEFFName',
      'plain',
      '"a,b"',
      '"say ""so"""',
      '"two\nlines"',
      "'=1+1",
      "'@sum",
      "'-1",
      "'+1",
      '',
    ]);
  });

  it('says in its last row that it was cut', async () => {
    const lines = (await csvOf(['x'], 100_500)).trimEnd().split('\r\n');

    expect(lines).toHaveLength(1 + 100_000 + 1);
    expect(lines.at(-1)).toBe(
      'Cut after 100000 rows: narrow the list by its filters to get the rest.',
    );
  });

  it('says nothing of a cut where nothing is left', async () => {
    const lines = (await csvOf(['x'], 100_000)).trimEnd().split('\r\n');

    expect(lines.at(-1)).toBe('x');
  });
});

const Asked = z.object({ limit: z.number(), cursor: z.string().default('0') });

/** A list of `total` rows that repeat the names, page by page, sent as CSV. */
async function csvOf(names: readonly string[], total: number): Promise<string> {
  const app = Fastify();
  app.get('/', (_request, reply) =>
    sendExport({
      mounted: namesList(names, total),
      form: 'csv',
      reply,
      call: {
        params: undefined,
        query: undefined,
        body: undefined,
        actor: { id: 'a', name: 'A', kind: 'person', role: 'viewer' },
        upload: undefined,
        ifMatch: null,
        request: { headers: new Headers(), ip: '127.0.0.1' },
      },
    }),
  );
  const { body } = await app.inject('/');
  return body;
}

function namesList(names: readonly string[], total: number): MountedRoute {
  return {
    route: listProducts,
    columns: [column<ProductSummary>('Name', ({ name }) => name)],
    handler: async ({ query }) => {
      const { limit, cursor } = Asked.parse(query);
      const from = Number(cursor);
      const to = Math.min(from + limit, total);
      const items = Array.from({ length: to - from }, (_, place) => ({
        name: names[(from + place) % names.length],
      }));
      return ok(json({ items, nextCursor: to < total ? String(to) : null }));
    },
  };
}
