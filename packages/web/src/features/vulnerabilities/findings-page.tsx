import { type FindingRow, listFindings } from '@cradle/contract';
import { Button, Drawer, Skeleton, Stack } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useSay } from '../../platform/text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FeedAges } from '../../ui/feed-ages.tsx';
import { FilterPill } from '../../ui/filter-pill.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useChangeSearch } from '../../ui/use-change-search.ts';
import { useList } from '../../ui/use-list.ts';
import { FindingView, labelOf } from './finding-view.tsx';
import { findingColumns } from './findings-columns.tsx';
import { FindingsSearch, isFiltered, YES_NO } from './findings-search.ts';
import { NothingMatches } from './nothing-matches.tsx';
import { ProductPills } from './product-pills.tsx';
import { SeverityPills } from './severity-pills.tsx';
import { useFinding } from './use-finding.ts';

/** Findings by release, exploited ones first. The address holds filters, sort and the finding in the drawer. */
export function FindingsPage() {
  const say = useSay();
  const search = FindingsSearch.parse(useSearch({ strict: false }));
  return (
    <Page title={say('findings.title')} wide>
      <FindingsList search={search} />
    </Page>
  );
}

/** The list with its filters and drawer, as the page shows it, and the tab of one product. */
export function FindingsList({
  search,
  productId,
}: {
  readonly search: FindingsSearch;
  readonly productId?: string;
}) {
  const say = useSay();
  const change = useChangeSearch(search);
  const within = productId === undefined ? search : { ...search, productId };
  const { finding, ...query } = within;
  const list = useList(listFindings, { params: undefined, query });
  const open = (row: FindingRow) => {
    change({ finding: row.findingId });
  };
  return (
    <>
      {list.reply !== undefined && <FeedAges ages={list.reply.feedAges} />}
      <DataTable
        label={say('findings.title')}
        columns={findingColumns(open)}
        data={list.data}
        keyOf={(row) => `${row.findingId} ${row.releaseId}`}
        sort={search.sort}
        onSort={(sort) => {
          change({ sort });
        }}
        onOpen={open}
        filters={
          <FindingFilters search={within} change={change} ofProduct={productId !== undefined} />
        }
        exports={list.exports}
        empty={
          isFiltered(search) ? (
            <NothingMatches text="findings.nothingMatches" />
          ) : (
            <p>{say('findings.empty')}</p>
          )
        }
      />
      {finding !== undefined && (
        <FindingDrawer
          findingId={finding}
          onClose={() => {
            change({ finding: undefined });
          }}
        />
      )}
    </>
  );
}

type FilterProps = {
  readonly search: FindingsSearch;
  readonly change: (part: Partial<FindingsSearch>) => void;
  /** The list is one product's: there is no other to choose. */
  readonly ofProduct: boolean;
};

const STATES = [
  'undecided',
  'decided',
  'affected',
  'notAffected',
  'underInvestigation',
  'fixed',
  'accepted',
] as const;

function FindingFilters({ search, change, ofProduct }: FilterProps) {
  const say = useSay();
  return (
    <>
      <SearchField
        value={search.q}
        onChange={(q) => {
          change({ q });
        }}
      />
      <FilterPill
        label={say('findings.filter.state')}
        value={search.state}
        options={STATES.map((value) => ({ value, label: say(`state.${value}`) }))}
        onChange={(state) => {
          change({ state });
        }}
      />
      <SeverityPills search={search} change={change} />
      <FilterPill
        label={say('findings.filter.verdict')}
        value={search.verdict}
        options={(['affected', 'undetermined'] as const).map((value) => ({
          value,
          label: say(`verdict.${value}`),
        }))}
        onChange={(verdict) => {
          change({ verdict });
        }}
      />
      <FilterPill
        label={say('findings.filter.fix')}
        value={search.fixAvailable}
        options={YES_NO.map((value) => ({ value, label: say(`findings.fix.${value}`) }))}
        onChange={(fixAvailable) => {
          change({ fixAvailable });
        }}
      />
      <ProductPills search={search} change={change} ofProduct={ofProduct} />
    </>
  );
}

/** Looks at a finding without losing one's place; the same content has an address of its own. */
function FindingDrawer({
  findingId,
  onClose,
}: {
  readonly findingId: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { finding, put } = useFinding(findingId);
  const title =
    finding.data === undefined
      ? say('findings.title')
      : say('finding.pageTitle', {
          vulnerability: finding.data.vulnerability,
          component: labelOf(finding.data.component),
        });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={title}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      <Stack>
        <div>
          <Button
            variant="default"
            size="compact-sm"
            renderRoot={(props) => (
              <Link {...props} to="/findings/$findingId" params={{ findingId }} />
            )}
          >
            {say('finding.showPage')}
          </Button>
        </div>
        {finding.isPending && <Skeleton height={480} />}
        {finding.isError && <ProblemText error={finding.error} />}
        {finding.isSuccess && <FindingView finding={finding.data} onChanged={put} />}
      </Stack>
    </Drawer>
  );
}
