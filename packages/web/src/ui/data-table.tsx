import { type ReactNode, useState } from 'react';
import classes from './data-table.module.css';
import { TableGrid } from './table-grid.tsx';
import { TableMenus } from './table-menus.tsx';
import { TableFailed, TableFoot, TableLoading } from './table-states.tsx';
import type { TableColumn, TableExports, TableRows } from './table-types.ts';

export type { TableColumn, TableRows } from './table-types.ts';

/**
 * A list: sticky heading, sorting (in the address, by the caller), keyboard (j, k, Enter), export, and four states:
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
  readonly exports?: TableExports;
  /** What to say and do when no row is there, or when filters hide all of them. */
  readonly empty: ReactNode;
}) {
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const shown = columns.filter((column) => !hidden.includes(column.id));
  return (
    <div>
      <div className={classes['bar']}>
        <div className={classes['filters']}>{filters}</div>
        <TableMenus columns={columns} hidden={hidden} onHidden={setHidden} exports={exports} />
      </div>
      {data.error != null ? (
        <TableFailed data={data} />
      ) : data.rows.length > 0 ? (
        <>
          <TableGrid {...{ label, data, keyOf, sort, onSort, onOpen }} columns={shown} />
          <TableFoot data={data} />
        </>
      ) : data.isPending ? (
        <TableLoading />
      ) : (
        <div className={classes['empty']}>{empty}</div>
      )}
    </div>
  );
}
