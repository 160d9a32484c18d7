import { type DutyRow, DutyState, DutyUrgency, listDuties } from '@cradle/contract';
import { ROLES } from '@cradle/core/law';
import { Anchor, Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { z } from 'zod';
import { LawPlace, LawSentence } from '../../platform/law-text.tsx';
import { useSay } from '../../platform/text.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { FilterPill } from '../../ui/filter-pill.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useChangeSearch } from '../../ui/use-change-search.ts';
import { useList } from '../../ui/use-list.ts';
import { MarkWord, useWords, type Words } from '../guide/index.ts';
import { usePeople } from '../people/index.ts';
import classes from './duties.module.css';
import { DutyStateWord, NextDateText } from './duty-text.tsx';
import { EditDuty } from './edit-duty.tsx';
import { roleText } from './use-law-words.ts';

/** The filters of the list, as the address holds them. */
export const DutiesSearch = z.object({
  q: z.string().max(200).optional().catch(undefined),
  state: DutyState.optional().catch(undefined),
  urgency: DutyUrgency.optional().catch(undefined),
  responsible: z.string().max(100).optional().catch(undefined),
  role: z.enum(ROLES).optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-\d\d$/)
    .optional()
    .catch(undefined),
  sort: z.string().max(60).optional().catch(undefined),
});

/** Who owes what when: all duties, or those of one product. */
export function DutiesList({
  productId,
  empty,
}: {
  readonly productId?: string;
  readonly empty: ReactNode;
}) {
  const words = useWords();
  const { say } = words;
  const search = DutiesSearch.parse(useSearch({ strict: false }));
  const list = useList(listDuties, {
    params: undefined,
    query: productId === undefined ? search : { ...search, productId },
  });
  const change = useChangeSearch(search);
  const people = usePeople();
  const [open, setOpen] = useState<DutyRow | null>(null);
  const columns = useMemo(
    () => columnsOf(words, productId === undefined, setOpen),
    [words, productId],
  );
  const { sort, ...filters } = search;
  const isNarrowed = Object.values(filters).some((value) => value !== undefined);
  return (
    <>
      <DataTable
        label={say('duties.title')}
        columns={columns}
        data={list.data}
        exports={list.exports}
        sort={sort ?? 'next'}
        onSort={(next) => {
          change({ sort: next });
        }}
        onOpen={setOpen}
        keyOf={(row) => `${row.product.id}/${row.role}/${row.duty}`}
        filters={
          <>
            <SearchField
              label={say('duties.search')}
              value={search.q}
              onChange={(q) => {
                change({ q });
              }}
            />
            <FilterPill
              label={say('duties.column.state')}
              value={search.state}
              options={DutyState.options.map((value) => ({
                value,
                label: say(`duties.state.${value}`),
              }))}
              onChange={(state) => {
                change({ state });
              }}
            />
            <FilterPill
              label={say('duties.urgency')}
              value={search.urgency}
              options={DutyUrgency.options.map((value) => ({
                value,
                label: say(`duties.urgency.${value}`),
              }))}
              onChange={(urgency) => {
                change({ urgency });
              }}
            />
            <FilterPill
              label={say('duties.column.role')}
              value={search.role}
              options={ROLES.filter((value) => value !== 'none').map((value) => ({
                value,
                label: roleText(value, say),
              }))}
              onChange={(role) => {
                change({ role });
              }}
            />
            <FilterPill
              label={say('duties.column.responsible')}
              value={search.responsible}
              options={[
                { value: 'none', label: say('duties.nobody') },
                ...people.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(responsible) => {
                change({ responsible });
              }}
            />
          </>
        }
        empty={isNarrowed ? say('list.nothingMatches') : empty}
      />
      {open !== null && (
        <EditDuty
          row={open}
          words={words}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

function columnsOf(
  words: Words,
  withProduct: boolean,
  onOpen: (row: DutyRow) => void,
): TableColumn<DutyRow>[] {
  const product: TableColumn<DutyRow> = {
    id: 'product',
    title: 'duties.column.product',
    sort: 'product',
    show: (row) => (
      <Anchor
        renderRoot={(props) => (
          <Link
            {...props}
            to="/products/$productId"
            params={{ productId: row.product.id }}
            search={{ tab: 'law' }}
          />
        )}
      >
        {row.product.name}
      </Anchor>
    ),
  };
  return [
    ...(withProduct ? [product] : []),
    {
      id: 'duty',
      title: 'duties.column.duty',
      isLong: true,
      show: (row) => <DutyButton row={row} words={words} onOpen={onOpen} />,
    },
    {
      id: 'cite',
      title: 'duties.column.cite',
      sort: 'cite',
      show: (row) => (
        <>
          <LawPlace cite={row.cite} text={words} />{' '}
          {row.mark !== 'law' && <MarkWord mark={row.mark} say={words.say} />}
        </>
      ),
    },
    {
      id: 'state',
      title: 'duties.column.state',
      width: 130,
      sort: 'state',
      show: (row) => <DutyStateWord state={row.state} />,
    },
    {
      id: 'next',
      title: 'duties.column.next',
      sort: 'next',
      show: (row) => <NextDateText row={row} />,
    },
    {
      id: 'responsible',
      title: 'duties.column.responsible',
      show: (row) => row.responsible?.name ?? words.say('duties.nobody'),
    },
    {
      id: 'role',
      title: 'duties.column.role',
      show: (row) => roleText(row.role, words.say),
    },
  ];
}

function DutyButton({
  row,
  words,
  onOpen,
}: {
  readonly row: DutyRow;
  readonly words: Words;
  readonly onOpen: (row: DutyRow) => void;
}) {
  return (
    <button
      type="button"
      className={classes['duty']}
      aria-label={words.say('duties.open', {
        duty: words.law(row.says),
        cite: words.place(row.cite),
        state: words.say(`duties.state.${row.state}`),
      })}
      onClick={() => {
        onOpen(row);
      }}
    >
      <LawSentence says={row.says} text={words} />
    </button>
  );
}

/** What to do where there are no duties yet. */
export function NoDuties() {
  const say = useSay();
  return (
    <>
      <p>{say('duties.none')}</p>
      <Button variant="default" renderRoot={(props) => <Link {...props} to="/products" />}>
        {say('duties.toProducts')}
      </Button>
    </>
  );
}
