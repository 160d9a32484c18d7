/** Rows that go into one statement: the embedded database keeps the memory that its largest statement needed. */
const ROWS = 2000;

/** The rows in pieces, none where there are no rows. */
export function inChunks<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, at) =>
    rows.slice(at * ROWS, (at + 1) * ROWS),
  );
}
