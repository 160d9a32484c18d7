import { type CaseSummary, listCases } from '@cradle/contract';
import { Anchor, Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { useNow } from '../../platform/clock.ts';
import { useMay } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { FilterPill } from '../../ui/filter-pill.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Page } from '../../ui/page.tsx';
import { useChangeSearch } from '../../ui/use-change-search.ts';
import { useList } from '../../ui/use-list.ts';
import { PhaseWord } from './case-clock.tsx';
import { clockPhase, nextClock } from './clock-phase.ts';
import { durationText } from './duration-text.ts';

const STATES = ['open', 'closed'] as const;
const CasesSearch = z.object({
  state: z.enum(STATES).optional().catch(undefined),
  productId: z.uuid().optional().catch(undefined),
  sort: z.string().max(60).optional().catch(undefined),
});

/** Reporting cases, running ones first. */
export function CasesPage() {
  const say = useSay();
  const mayRead = useMay('cases.read');
  return (
    <Page title={say('cases.title')} wide action={<OpenCaseButton />}>
      {mayRead ? <CasesList /> : <p role="alert">{say('cases.refused')}</p>}
    </Page>
  );
}

function OpenCaseButton() {
  const say = useSay();
  return useMay('cases.write') ? (
    <Button renderRoot={(props) => <Link {...props} to="/cases/new" />}>{say('cases.open')}</Button>
  ) : null;
}

/** The list of cases, of all products or of one. */
export function CasesList({ productId }: { readonly productId?: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const search = CasesSearch.parse(useSearch({ strict: false }));
  const list = useList(listCases, {
    params: undefined,
    query: { ...search, ...(productId === undefined ? {} : { productId }) },
  });
  const change = useChangeSearch(search);
  const filtered = search.state !== undefined || search.productId !== undefined;
  return (
    <DataTable
      label={say('cases.title')}
      columns={COLUMNS}
      data={list.data}
      keyOf={(row) => row.id}
      onOpen={(row) => {
        void navigate({ to: '/cases/$caseId', params: { caseId: row.id } });
      }}
      exports={list.exports}
      filters={
        <FilterPill
          label={say('cases.filter.state')}
          value={search.state}
          options={STATES.map((value) => ({ value, label: say(`cases.state.${value}`) }))}
          onChange={(state) => {
            change({ state });
          }}
        />
      }
      empty={
        <p>
          {say(
            filtered
              ? 'cases.nothingMatches'
              : productId === undefined
                ? 'cases.empty'
                : 'cases.emptyOfProduct',
          )}
        </p>
      }
    />
  );
}

const COLUMNS: readonly TableColumn<CaseSummary>[] = [
  {
    id: 'title',
    title: 'cases.column.title',
    show: (row) => (
      <Anchor
        fw={600}
        renderRoot={(props) => <Link {...props} to="/cases/$caseId" params={{ caseId: row.id }} />}
      >
        {row.title}
      </Anchor>
    ),
  },
  { id: 'next', title: 'cases.column.next', show: (row) => <NextCell row={row} /> },
  { id: 'kind', title: 'cases.column.kind', show: (row) => <KindCell row={row} /> },
  {
    id: 'products',
    title: 'cases.column.products',
    show: (row) => row.products.map((product) => product.name).join(', '),
  },
  {
    id: 'becameAware',
    title: 'cases.column.becameAware',
    show: (row) => <InstantText iso={row.becameAwareAt} />,
  },
  { id: 'state', title: 'cases.column.state', show: (row) => <StateCell row={row} /> },
];

function KindCell({ row }: { readonly row: CaseSummary }) {
  const say = useSay();
  return <>{say(`kind.${row.kind}`)}</>;
}

function StateCell({ row }: { readonly row: CaseSummary }) {
  const say = useSay();
  return (
    <>
      {say(`cases.state.${row.state}`)}
      {row.demo && ` · ${say('case.demo')}`}
    </>
  );
}

/** The next clock of a case with what is left, or that none runs. */
function NextCell({ row }: { readonly row: CaseSummary }) {
  const say = useSay();
  const now = useNow();
  const clock = row.state === 'closed' ? undefined : nextClock(row.clocks);
  if (clock === undefined) {
    return <>{say('cases.noClock')}</>;
  }
  const phase = clockPhase(clock, now);
  return (
    <>
      {say(`stage.${clock.step}`)}
      <br />
      {'leftMs' in phase ? (
        say('clock.left', { duration: durationText(phase.leftMs, say, 'minutes') })
      ) : (
        <PhaseWord phase={phase} unconfirmed={false} />
      )}
    </>
  );
}
