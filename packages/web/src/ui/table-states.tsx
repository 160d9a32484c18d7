import { Button, Skeleton } from '@mantine/core';
import { useSay } from '../platform/text.ts';
import classes from './data-table.module.css';
import { ProblemText } from './problem-text.tsx';
import type { TableRows } from './table-types.ts';

/** A list that could not be loaded: why, and the way to try again. */
export function TableFailed<Row>({ data }: { readonly data: TableRows<Row> }) {
  const say = useSay();
  return (
    <>
      <p>{say('list.failed')}</p>
      <ProblemText error={data.error} />
      <Button mt="sm" variant="default" onClick={data.retry}>
        {say('action.retry')}
      </Button>
    </>
  );
}

/** A list on its way, in the shape it will have, so that nothing jumps. */
export function TableLoading() {
  const say = useSay();
  return (
    <div role="status" aria-label={say('list.loading')}>
      {Array.from({ length: 8 }, (_, row) => (
        <Skeleton key={row} height={40} mb={8} />
      ))}
    </div>
  );
}

/** How many rows there are, and the way to more of them. */
export function TableFoot<Row>({ data }: { readonly data: TableRows<Row> }) {
  const say = useSay();
  return (
    <div className={classes['foot']}>
      <span role="status">
        {data.total !== null &&
          say(data.total.atLeast ? 'list.countAtLeast' : 'list.count', { count: data.total.count })}
      </span>
      {data.hasMore && (
        <Button variant="default" size="xs" loading={data.isPending} onClick={data.loadMore}>
          {say('action.more')}
        </Button>
      )}
    </div>
  );
}
