import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { showPage } from '../testing/show-page.tsx';
import { DataTable, type TableColumn, type TableRows } from './data-table.tsx';

afterEach(cleanup);

const COLUMNS: readonly TableColumn<string>[] = [
  { id: 'name', title: 'people.name', show: (row) => row, sort: 'name' },
];

const rowsOf = (part: Partial<TableRows<string>>): TableRows<string> => ({
  rows: [],
  total: null,
  isPending: false,
  error: null,
  hasMore: false,
  loadMore: vi.fn<() => void>(),
  retry: vi.fn<() => void>(),
  ...part,
});

const show = (data: TableRows<string>, on: { onOpen?: (row: string) => void } = {}) =>
  showPage(
    <DataTable
      label="Names"
      columns={COLUMNS}
      data={data}
      keyOf={(row) => row}
      empty="Nobody yet."
      {...on}
    />,
    '/',
    '/',
  );

it('j and k move through the rows, and Enter opens the active one', async () => {
  const onOpen = vi.fn<(row: string) => void>();
  await show(rowsOf({ rows: ['Ada', 'Bo', 'Cy'] }), { onOpen });
  (await screen.findByRole('region', { name: 'Names' })).focus();
  await userEvent.keyboard('jjjjk{Enter}');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('Bo');
});

it('Enter opens nothing before a row is active', async () => {
  const onOpen = vi.fn<(row: string) => void>();
  await show(rowsOf({ rows: ['Ada'] }), { onOpen });
  (await screen.findByRole('region', { name: 'Names' })).focus();
  await userEvent.keyboard('{Enter}');
  expect(onOpen).not.toHaveBeenCalled();
});

it('an empty list says what the caller says', async () => {
  await show(rowsOf({}));
  expect(await screen.findByText('Nobody yet.')).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
});

it('a list on its way is not an empty one', async () => {
  await show(rowsOf({ isPending: true }));
  expect(await screen.findByRole('status', { name: /./ })).toBeDefined();
  expect(screen.queryByText('Nobody yet.')).toBeNull();
});

it('a list that failed says why, and asks again when told to', async () => {
  const data = rowsOf({ error: new Error('The database is away.') });
  await show(data);
  expect(await screen.findByText(/The database is away/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(data.retry).toHaveBeenCalledOnce();
});
