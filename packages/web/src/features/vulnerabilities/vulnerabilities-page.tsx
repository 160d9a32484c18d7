import { listVulnerabilities, type VulnerabilityRow } from '@cradle/contract';
import { Anchor } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useSay } from '../../platform/text.ts';
import { Breakable } from '../../ui/breakable.tsx';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { FeedAges } from '../../ui/feed-ages.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useChangeSearch } from '../../ui/use-change-search.ts';
import { useList } from '../../ui/use-list.ts';
import { ExploitedText } from './exploited-text.tsx';
import { isFiltered, VulnerabilitiesSearch } from './findings-search.ts';
import { NothingMatches } from './nothing-matches.tsx';
import { SeverityPills } from './severity-pills.tsx';
import { SeverityText } from './severity-text.tsx';

/** Vulnerabilities across the portfolio; each leads to its findings by release. */
export function VulnerabilitiesPage() {
  const say = useSay();
  const navigate = useNavigate();
  const search = VulnerabilitiesSearch.parse(useSearch({ strict: false }));
  const list = useList(listVulnerabilities, { params: undefined, query: search });
  const change = useChangeSearch(search);
  return (
    <Page title={say('vulnerabilities.title')} wide>
      {list.reply !== undefined && <FeedAges ages={list.reply.feedAges} />}
      <DataTable
        label={say('vulnerabilities.title')}
        columns={COLUMNS}
        data={list.data}
        keyOf={(row) => row.id}
        sort={search.sort}
        onSort={(sort) => {
          change({ sort });
        }}
        onOpen={(row) => {
          void navigate({ to: '/findings', search: { vulnerability: row.id } });
        }}
        exports={list.exports}
        filters={
          <>
            <SearchField
              value={search.q}
              onChange={(q) => {
                change({ q });
              }}
            />
            <SeverityPills search={search} change={change} />
          </>
        }
        empty={
          isFiltered(search) ? (
            <NothingMatches text="vulnerabilities.nothingMatches" />
          ) : (
            <p>{say('vulnerabilities.empty')}</p>
          )
        }
      />
    </Page>
  );
}

const COMPONENTS_SHOWN = 3;

const COLUMNS: readonly TableColumn<VulnerabilityRow>[] = [
  {
    id: 'id',
    title: 'vulnerabilities.column.id',
    sort: 'id',
    show: (row) => (
      <>
        <Anchor
          fw={600}
          renderRoot={(props) => (
            <Link {...props} to="/findings" search={{ vulnerability: row.id }} />
          )}
        >
          {row.id}
        </Anchor>
        <br />
        <small>{row.summary}</small>
      </>
    ),
  },
  {
    id: 'severity',
    title: 'findings.column.severity',
    sort: 'severity',
    show: (row) => <SeverityText severity={row.severity} />,
  },
  {
    id: 'exploited',
    title: 'findings.column.exploited',
    show: (row) =>
      row.exploited.length === 0 ? (
        '–'
      ) : (
        <ExploitedText
          since={row.exploited.map((said) => said.since).find((since) => since !== null) ?? null}
          sources={row.exploited.map((said) => said.source)}
        />
      ),
  },
  {
    id: 'epss',
    title: 'findings.column.epss',
    sort: 'epss',
    number: true,
    show: (row) => (row.epss === null ? '–' : `${(row.epss.score * 100).toFixed(1)} %`),
  },
  {
    id: 'components',
    title: 'vulnerabilities.column.components',
    isLong: true,
    show: (row) => <ComponentsCell components={row.components} />,
  },
  {
    id: 'products',
    title: 'vulnerabilities.column.products',
    number: true,
    show: (row) => row.products,
  },
  {
    id: 'releases',
    title: 'vulnerabilities.column.releases',
    sort: 'releases',
    number: true,
    show: (row) => row.releases,
  },
  {
    id: 'undecided',
    title: 'vulnerabilities.column.undecided',
    number: true,
    show: (row) => row.undecided,
  },
];

/** The first few; who wants all of them opens the findings. */
function ComponentsCell({ components }: { readonly components: readonly string[] }) {
  const say = useSay();
  const more = components.length - COMPONENTS_SHOWN;
  return (
    <>
      {components.slice(0, COMPONENTS_SHOWN).map((component) => (
        <div key={component}>
          <Breakable>{component}</Breakable>
        </div>
      ))}
      {more > 0 && <small>{say('vulnerabilities.moreComponents', { count: more })}</small>}
    </>
  );
}
