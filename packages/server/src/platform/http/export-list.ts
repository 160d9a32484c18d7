import type { Route } from '@cradle/contract';
import type { FastifyReply } from 'fastify';
import writeExcel from 'write-excel-file/node';
import { z } from 'zod';
import type { Call, Cell, MountedRoute } from './mount.ts';
import { problemOf } from './problem.ts';

const PAGE = 500;
/** A spreadsheet beyond this helps nobody and would hold the connection; the file's last row says that it was cut. */
const MOST_ROWS = 100_000;
const CUT = `Cut after ${MOST_ROWS} rows: narrow the list by its filters to get the rest.`;
const Page = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() });

/** Sends a whole list as CSV (RFC 4180, UTF-8 with byte-order mark, so that Excel reads it) or as Excel. */
export async function sendExport(input: {
  readonly mounted: MountedRoute;
  readonly call: Call<Route>;
  readonly form: 'csv' | 'xlsx';
  readonly reply: FastifyReply;
}): Promise<unknown> {
  const { mounted, call, form, reply } = input;
  const columns = mounted.columns ?? [];
  const rows: unknown[] = [];
  let cursor: string | null = null;
  do {
    const query = Object.assign({}, call.query, { limit: PAGE, cursor: cursor ?? undefined });
    const result = await mounted.handler({ ...call, query });
    if (!result.ok) {
      const problem = problemOf(result.failure);
      return reply
        .code(problem.status)
        .header('content-type', 'application/problem+json')
        .send(JSON.stringify(problem));
    }
    const page = Page.parse(result.value.kind === 'json' ? result.value.body : undefined);
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null && rows.length < MOST_ROWS);

  const cells = rows.map((row) => columns.map((column) => column.value(row)));
  if (cursor !== null) {
    cells.push([CUT]);
  }
  const titles = columns.map((column) => column.title);
  const name = `${mounted.route.id.replace(/^list/, '').toLowerCase()}.${form}`;
  reply.header('content-disposition', `attachment; filename="${name}"`);
  return form === 'csv' ? sendCsv(reply, titles, cells) : sendExcel(reply, titles, cells);
}

function sendCsv(
  reply: FastifyReply,
  titles: readonly string[],
  rows: readonly (readonly Cell[])[],
): unknown {
  const lines = [titles, ...rows].map((row) => row.map(csvCell).join(','));
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .send(`\uFEFF${lines.join('\r\n')}\r\n`);
}

/**
 * One cell. Text that a spreadsheet would run as a formula is given a leading apostrophe: component names come from
 * strangers.
 */
function csvCell(value: Cell): string {
  if (value === null) {
    return '';
  }
  if (typeof value !== 'string') {
    return String(value);
  }
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function sendExcel(
  reply: FastifyReply,
  titles: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<unknown> {
  const header = titles.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    row.map((value) =>
      value === null ? null : { value: typeof value === 'string' ? value.slice(0, 32_000) : value },
    ),
  );
  const file = await writeExcel([header, ...body], { stickyRowsCount: 1 }).toBuffer();
  return reply
    .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .send(file);
}
