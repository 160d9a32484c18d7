import { useRef } from 'react';
import classes from './data-table.module.css';
import { TableHead } from './table-head.tsx';
import type { TableColumn, TableRows } from './table-types.ts';
import { useRowKeys } from './use-row-keys.ts';
import { type RowsInView, useRowsInView } from './use-rows-in-view.ts';

type GridProps<Row> = {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly data: TableRows<Row>;
  readonly keyOf: (row: Row) => string;
  readonly sort: string | undefined;
  readonly onSort: ((sort: string) => void) | undefined;
  readonly onOpen: ((row: Row) => void) | undefined;
};

/** The rows under their headings, in a frame that scrolls by itself. */
export function TableGrid<Row>({
  label,
  columns,
  data,
  keyOf,
  sort,
  onSort,
  onOpen,
}: GridProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const inView = useRowsInView(frame, data);
  const { active, onKeyDown } = useRowKeys({
    count: data.rows.length,
    onMove: inView.scrollTo,
    onOpen: (number) => {
      const row = data.rows[number];
      if (row !== undefined) {
        onOpen?.(row);
      }
    },
  });
  return (
    // A scrolling region must be reachable by keyboard (WCAG 2.1.1), and j, k, Enter work inside it.
    <div
      className={classes['frame']}
      data-long={inView.measure !== null}
      ref={frame}
      tabIndex={0}
      role="region"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      <table className={classes['table']} aria-rowcount={data.total?.count ?? -1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <TableHead key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={inView.before} />
          <TableRowsInView {...{ columns, rows: data.rows, keyOf, inView, active }} />
          <Space height={inView.after} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of the rows that are not drawn. */
function Space({ height }: { readonly height: number }) {
  return height > 0 && <tr aria-hidden="true" style={{ height }} />;
}

function TableRowsInView<Row>({
  columns,
  rows,
  keyOf,
  inView,
  active,
}: {
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly inView: RowsInView;
  readonly active: number;
}) {
  return inView.numbers.map((number) => {
    const row = rows[number];
    return (
      row !== undefined && (
        <tr
          key={keyOf(row)}
          data-active={number === active}
          data-index={number}
          ref={inView.measure}
        >
          {columns.map((column) => (
            <TableCell key={column.id} column={column} row={row} />
          ))}
        </tr>
      )
    );
  });
}

function TableCell<Row>({ column, row }: { readonly column: TableColumn<Row>; readonly row: Row }) {
  return (
    <td
      className={
        classes[column.number === true ? 'number' : column.isLong === true ? 'long' : 'cell']
      }
      style={column.width === undefined ? undefined : { width: column.width }}
    >
      {column.show(row)}
    </td>
  );
}
