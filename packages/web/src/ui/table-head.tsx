import { useSay } from '../platform/text.ts';
import classes from './data-table.module.css';
import type { TableColumn } from './table-types.ts';

/** The heading of a column; a button where the list can be sorted by it. */
export function TableHead<Row>({
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
