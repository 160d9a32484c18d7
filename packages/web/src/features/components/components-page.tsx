import { type ComponentRow, listComponents } from '@cradle/contract';
import { Alert, Anchor, Button, Stack } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { useSay } from '../../platform/text.ts';
import { changedSearch } from '../../ui/changed-search.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { FilterPill } from '../../ui/filter-pill.tsx';
import { Page } from '../../ui/page.tsx';
import { ReleaseLink } from '../../ui/release-link.tsx';
import { StateWord } from '../../ui/state-word.tsx';
import { useChangeSearch } from '../../ui/use-change-search.ts';
import { useList } from '../../ui/use-list.ts';
import { ComponentQuestion } from './component-question.tsx';

const ONLY = ['unidentified', 'vulnerable', 'exploited'] as const;
const word = z.string().max(200).optional().catch(undefined);

/** What the address of the list of components holds. */
export const ComponentsSearch = z.object({
  name: word,
  below: z.string().max(100).optional().catch(undefined),
  ecosystem: z.string().max(40).optional().catch(undefined),
  only: z.enum(ONLY).optional().catch(undefined),
  sort: z.string().max(60).optional().catch(undefined),
  q: word,
});
export type ComponentsSearch = z.infer<typeof ComponentsSearch>;

const ECOSYSTEMS = [
  'npm',
  'pypi',
  'golang',
  'maven',
  'cargo',
  'gem',
  'nuget',
  'composer',
  'deb',
  'apk',
  'rpm',
];

/** Components across the portfolio, with the first question of every crisis: where do we use it. */
export function ComponentsPage() {
  const say = useSay();
  const search = ComponentsSearch.parse(useSearch({ strict: false }));
  const list = useList(listComponents, { params: undefined, query: search });
  const change = useChangeSearch(search);
  const asked = search.name !== undefined || search.below !== undefined;
  const filtered = asked || search.only !== undefined || search.ecosystem !== undefined;
  return (
    <Page title={say('components.title')} wide>
      <Stack>
        <ComponentQuestion
          key={`${search.name ?? ''} ${search.below ?? ''}`}
          name={search.name}
          below={search.below}
          onAsk={change}
        />
        {asked &&
          list.reply !== undefined &&
          list.reply.total.count + list.reply.undetermined > 0 && (
            <Answer
              total={list.reply.total}
              undetermined={list.reply.undetermined}
              search={search}
            />
          )}
        <DataTable
          label={say('components.title')}
          columns={COLUMNS}
          data={list.data}
          keyOf={(row) => row.id}
          sort={search.sort}
          onSort={(sort) => {
            change({ sort });
          }}
          exports={list.exports}
          filters={
            <>
              <FilterPill
                label={say('components.filter.only')}
                value={search.only}
                options={ONLY.map((value) => ({ value, label: say(`components.only.${value}`) }))}
                onChange={(only) => {
                  change({ only });
                }}
              />
              <FilterPill
                label={say('components.filter.ecosystem')}
                value={search.ecosystem}
                options={ECOSYSTEMS.map((value) => ({ value, label: value }))}
                onChange={(ecosystem) => {
                  change({ ecosystem });
                }}
              />
            </>
          }
          empty={<NoComponents filtered={filtered} />}
        />
      </Stack>
    </Page>
  );
}

/** How many match, and how many might: what could not be compared is never left out silently. */
function Answer({
  total,
  undetermined,
  search,
}: {
  readonly total: { readonly count: number; readonly atLeast: boolean };
  readonly undetermined: number;
  readonly search: ComponentsSearch;
}) {
  const say = useSay();
  return (
    <div role="status">
      <p>
        {say(total.atLeast ? 'components.answerAtLeast' : 'components.answer', {
          count: total.count,
        })}
      </p>
      {undetermined > 0 && (
        <Alert color="violet">
          {say('components.undetermined', {
            count: undetermined,
            below: search.below ?? '',
          })}{' '}
          <Anchor
            renderRoot={(props) => (
              <Link {...props} to="." search={changedSearch(search, { below: undefined })} />
            )}
          >
            {say('components.showAllVersions')}
          </Anchor>
        </Alert>
      )}
    </div>
  );
}

function NoComponents({ filtered }: { readonly filtered: boolean }) {
  const say = useSay();
  return filtered ? (
    <p>{say('components.nothingMatches')}</p>
  ) : (
    <Stack align="center">
      <p>{say('components.empty')}</p>
      <Button variant="default" renderRoot={(props) => <Link {...props} to="/products" />}>
        {say('components.emptyAction')}
      </Button>
    </Stack>
  );
}

const COLUMNS: readonly TableColumn<ComponentRow>[] = [
  { id: 'name', title: 'components.column.name', show: (row) => <NameCell row={row} /> },
  { id: 'version', title: 'components.column.version', show: (row) => <VersionCell row={row} /> },
  { id: 'usedIn', title: 'components.column.usedIn', show: (row) => <UsedInCell row={row} /> },
  {
    id: 'vulnerabilities',
    title: 'components.column.vulnerabilities',
    number: true,
    show: (row) =>
      row.vulnerabilities === 0 ? (
        0
      ) : (
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/findings" search={{ componentId: row.id }} />
          )}
        >
          {row.vulnerabilities}
        </Anchor>
      ),
  },
  {
    id: 'exploited',
    title: 'components.column.exploited',
    number: true,
    show: (row) => row.exploited,
  },
  {
    id: 'identity',
    title: 'components.column.ecosystem',
    show: (row) => <IdentityCell row={row} />,
  },
  { id: 'licences', title: 'components.column.licences', show: (row) => <LicenceCell row={row} /> },
];

function NameCell({ row }: { readonly row: ComponentRow }) {
  return (
    <>
      {row.group !== null && <small>{row.group}/</small>}
      <strong>{row.name}</strong> <small>{row.type}</small>
    </>
  );
}

function VersionCell({ row }: { readonly row: ComponentRow }) {
  const say = useSay();
  return <>{row.version ?? say('components.noVersion')}</>;
}

function LicenceCell({ row }: { readonly row: ComponentRow }) {
  const say = useSay();
  return <>{row.licences.length === 0 ? say('components.noLicence') : row.licences.join(', ')}</>;
}

function UsedInCell({ row }: { readonly row: ComponentRow }) {
  const say = useSay();
  const more = row.releaseCount - row.releases.length;
  return (
    <>
      {row.releases.map((release) => (
        <div key={release.releaseId}>
          <ReleaseLink releaseId={release.releaseId}>
            {release.productName} {release.version}
          </ReleaseLink>
        </div>
      ))}
      {more > 0 && <small>{say('components.moreReleases', { count: more })}</small>}
    </>
  );
}

function IdentityCell({ row }: { readonly row: ComponentRow }) {
  const say = useSay();
  if (!row.identified) {
    return (
      <span title={say('components.unidentifiedHelp')}>
        <StateWord colour="undetermined">{say('components.unidentified')}</StateWord>
      </span>
    );
  }
  return row.purl === null ? (
    '–'
  ) : (
    <>
      <code>{middleCut(row.purl)}</code> <CopyButton text={row.purl} what={row.name} />
    </>
  );
}

/** A long identifier with its middle left out: its beginning and its end tell it apart. */
function middleCut(text: string): string {
  return text.length <= 48 ? text : `${text.slice(0, 24)}…${text.slice(-20)}`;
}
