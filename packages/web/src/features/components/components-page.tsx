import { listComponents } from '@cradle/contract';
import { Alert, Anchor, Button, Stack } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { useSay } from '../../platform/text.ts';
import { changedSearch } from '../../ui/changed-search.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FilterPill } from '../../ui/filter-pill.tsx';
import { Page } from '../../ui/page.tsx';
import { useChangeSearch } from '../../ui/use-change-search.ts';
import { useList } from '../../ui/use-list.ts';
import { ComponentQuestion } from './component-question.tsx';
import { componentColumns } from './components-columns.tsx';

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
  return (
    <Page title={say('components.title')} wide>
      <ComponentsList />
    </Page>
  );
}

/** The list with its question and filters, of all products or of one. */
export function ComponentsList({ productId }: { readonly productId?: string }) {
  const say = useSay();
  const search = ComponentsSearch.parse(useSearch({ strict: false }));
  const list = useList(listComponents, { params: undefined, query: { ...search, productId } });
  const change = useChangeSearch(search);
  const asked = search.name !== undefined || search.below !== undefined;
  const filtered = asked || search.only !== undefined || search.ecosystem !== undefined;
  return (
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
          <Answer total={list.reply.total} undetermined={list.reply.undetermined} search={search} />
        )}
      <DataTable
        label={say('components.title')}
        columns={componentColumns(productId)}
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
        empty={<NoComponents filtered={filtered} ofProduct={productId !== undefined} />}
      />
    </Stack>
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

function NoComponents({
  filtered,
  ofProduct,
}: {
  readonly filtered: boolean;
  readonly ofProduct: boolean;
}) {
  const say = useSay();
  if (filtered || ofProduct) {
    return <p>{say(filtered ? 'components.nothingMatches' : 'components.emptyOfProduct')}</p>;
  }
  return (
    <Stack align="center">
      <p>{say('components.empty')}</p>
      <Button variant="default" renderRoot={(props) => <Link {...props} to="/products" />}>
        {say('components.emptyAction')}
      </Button>
    </Stack>
  );
}
