import { Button, Menu, Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type TextKey, useSay } from '../platform/text.ts';
import classes from './data-table.module.css';
import { ProblemText } from './problem-text.tsx';

/** One column: its heading, how a row shows in it, and the name by which the server sorts. */
export type TableColumn<Row> = {
  readonly id: string;
  readonly title: TextKey;
  readonly show: (row: Row) => ReactNode;
  readonly number?: boolean;
  readonly sort?: string;
  readonly width?: number | string;
};

/** The rows as they come: page by page, with what is known of their number. */
export type TableRows<Row> = {
  readonly rows: readonly Row[];
  readonly total: { readonly count: number; readonly atLeast: boolean } | null;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly hasMore: boolean;
  loadMore(): void;
  retry(): void;
};

const ROW_HEIGHT = 56;
const VIRTUAL_FROM = 150;

/**
 * A list: sticky heading, sorting (in the address, by the caller), keyboard (j, k, Enter, /), export, and four states:
 * loading, failed, empty, nothing matches. Only the rows in view are in the page, so that 100,000 stay quick.
 */
export function DataTable<Row>({
  label,
  columns,
  data,
  keyOf,
  sort,
  onSort,
  onOpen,
  filters,
  exports,
  empty,
}: {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly data: TableRows<Row>;
  readonly keyOf: (row: Row) => string;
  readonly sort?: string | undefined;
  readonly onSort?: (sort: string) => void;
  readonly onOpen?: (row: Row) => void;
  readonly filters?: ReactNode;
  readonly exports?: { readonly csv: string; readonly xlsx: string };
  /** What to say and do when there is nothing at all; `filtered` when filters hide everything. */
  readonly empty: ReactNode;
}) {
  const say = useSay();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const shown = columns.filter((column) => !hidden.includes(column.id));
  return (
    <section aria-label={label}>
      <div className={classes['bar']}>
        <div className={classes['filters']}>{filters}</div>
        <TableMenus columns={columns} hidden={hidden} onHidden={setHidden} exports={exports} />
      </div>
      {data.error != null ? (
        <>
          <p>{say('list.failed')}</p>
          <ProblemText error={data.error} />
          <Button mt="sm" variant="default" onClick={data.retry}>
            {say('action.retry')}
          </Button>
        </>
      ) : (
        <TableBody {...{ label, data, keyOf, sort, onSort, onOpen, empty }} columns={shown} />
      )}
    </section>
  );
}

type BodyProps<Row> = {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly data: TableRows<Row>;
  readonly keyOf: (row: Row) => string;
  readonly sort: string | undefined;
  readonly onSort: ((sort: string) => void) | undefined;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly empty: ReactNode;
};

function TableBody<Row>({
  label,
  columns,
  data,
  keyOf,
  sort,
  onSort,
  onOpen,
  empty,
}: BodyProps<Row>) {
  const say = useSay();
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const virtual = data.rows.length > VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count: data.rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    enabled: virtual,
  });
  const items = virtual
    ? virtualizer.getVirtualItems().map((item) => item.index)
    : data.rows.map((_, index) => index);
  const [first, last] = [virtualizer.getVirtualItems()[0], virtualizer.getVirtualItems().at(-1)];
  const before = virtual ? (first?.start ?? 0) : 0;
  const after = virtual ? virtualizer.getTotalSize() - (last?.end ?? 0) : 0;

  useEffect(() => {
    if (
      last !== undefined &&
      last.index >= data.rows.length - 20 &&
      data.hasMore &&
      !data.isPending
    ) {
      data.loadMore();
    }
  }, [last, data]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) {
      return;
    }
    const next = event.key === 'j' ? active + 1 : event.key === 'k' ? active - 1 : null;
    if (next !== null) {
      setActive(Math.min(data.rows.length - 1, Math.max(0, next)));
      event.preventDefault();
    }
    const row = data.rows[active];
    if (event.key === 'Enter' && event.target === event.currentTarget && row !== undefined) {
      onOpen?.(row);
    }
  };

  if (data.isPending && data.rows.length === 0) {
    return <TableSkeleton />;
  }
  if (data.rows.length === 0) {
    return <div className={classes['empty']}>{empty}</div>;
  }
  return (
    <>
      {/* A scrolling region must be reachable by keyboard (WCAG 2.1.1), and j, k, Enter work inside it. */}
      <div
        className={classes['frame']}
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
                <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
            {items.map((index) => {
              const row = data.rows[index];
              return row === undefined ? null : (
                <tr
                  key={keyOf(row)}
                  data-active={index === active}
                  data-index={index}
                  ref={virtual ? virtualizer.measureElement : undefined}
                >
                  {columns.map((column) => (
                    <td
                      key={column.id}
                      className={column.number === true ? classes['number'] : undefined}
                      style={column.width === undefined ? undefined : { width: column.width }}
                    >
                      {column.show(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
            {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
          </tbody>
        </table>
      </div>
      <div className={classes['foot']}>
        <span role="status">
          {data.total === null
            ? ''
            : data.total.atLeast
              ? say('list.countAtLeast', { count: data.total.count })
              : say('list.count', { count: data.total.count })}
        </span>
        {data.hasMore && (
          <Button variant="default" size="xs" loading={data.isPending} onClick={data.loadMore}>
            {say('action.more')}
          </Button>
        )}
      </div>
    </>
  );
}

function HeadCell<Row>({
  column,
  sort,
  onSort,
}: {
  readonly column: TableColumn<Row>;
  readonly sort: string | undefined;
  readonly onSort: ((sort: string) => void) | undefined;
}) {
  const say = useSay();
  const by = column.sort;
  const direction =
    sort === by && by !== undefined
      ? 'ascending'
      : sort === `-${by ?? ''}`
        ? 'descending'
        : undefined;
  return (
    <th
      scope="col"
      className={column.number === true ? classes['number'] : undefined}
      aria-sort={direction}
    >
      {by === undefined || onSort === undefined ? (
        say(column.title)
      ) : (
        <button
          type="button"
          className={classes['sort']}
          title={say('list.sort', { column: say(column.title) })}
          onClick={() => {
            onSort(direction === 'descending' ? by : `-${by}`);
          }}
        >
          {say(column.title)}{' '}
          <span aria-hidden="true">
            {direction === undefined ? '↕' : direction === 'ascending' ? '↑' : '↓'}
          </span>
        </button>
      )}
    </th>
  );
}

function TableMenus<Row>({
  columns,
  hidden,
  onHidden,
  exports,
}: {
  readonly columns: readonly TableColumn<Row>[];
  readonly hidden: readonly string[];
  readonly onHidden: (hidden: readonly string[]) => void;
  readonly exports: { readonly csv: string; readonly xlsx: string } | undefined;
}) {
  const say = useSay();
  return (
    <div className={classes['filters']}>
      {exports !== undefined && (
        <Menu position="bottom-end" keepMounted={false}>
          <Menu.Target>
            <Button variant="default" size="sm">
              {say('action.export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" href={exports.csv} download>
              {say('action.csv')}
            </Menu.Item>
            <Menu.Item component="a" href={exports.xlsx} download>
              {say('action.excel')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Menu position="bottom-end" closeOnItemClick={false} keepMounted={false}>
        <Menu.Target>
          <Button variant="default" size="sm">
            {say('action.columns')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {columns.slice(1).map((column) => (
            <Menu.Item
              key={column.id}
              role="menuitemcheckbox"
              aria-checked={!hidden.includes(column.id)}
              onClick={() => {
                onHidden(
                  hidden.includes(column.id)
                    ? hidden.filter((id) => id !== column.id)
                    : [...hidden, column.id],
                );
              }}
            >
              {hidden.includes(column.id) ? '☐' : '☑'} {say(column.title)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function TableSkeleton() {
  const say = useSay();
  return (
    <div role="status" aria-label={say('list.loading')}>
      {Array.from({ length: 8 }, (_, row) => (
        <Skeleton key={row} height={40} mb={8} />
      ))}
    </div>
  );
}
