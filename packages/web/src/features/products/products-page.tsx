import { listProducts, type ProductSummary } from '@cradle/contract';
import { Anchor, Badge, Button, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../../platform/session.ts';
import { useDayText, useSay } from '../../platform/text.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useChangeSearch } from '../../ui/use-change-search.ts';
import { useList } from '../../ui/use-list.ts';
import { BringSbom } from '../sboms/index.ts';
import { AddProduct } from './add-product.tsx';
import { FindingCountsText } from './finding-counts-text.tsx';

/** The products with what is open on each. */
export function ProductsPage() {
  const say = useSay();
  const search = useSearch({ from: '/app/products' });
  const navigate = useNavigate({ from: '/products' });
  const mayWrite = useMay('products.write');
  const [adds, { open, close }] = useDisclosure(false);
  const list = useList(listProducts, { params: undefined, query: search });
  const change = useChangeSearch(search);
  return (
    <Page
      title={say('products.title')}
      wide
      action={mayWrite && <Button onClick={open}>{say('products.add')}</Button>}
    >
      <DataTable
        label={say('products.title')}
        columns={useProductColumns()}
        data={list.data}
        exports={list.exports}
        keyOf={(product) => product.id}
        sort={search['sort']}
        onSort={(sort) => {
          change({ sort });
        }}
        onOpen={(product) =>
          void navigate({ to: '/products/$productId', params: { productId: product.id } })
        }
        filters={
          <SearchField
            value={search['q']}
            onChange={(q) => {
              change({ q });
            }}
          />
        }
        empty={search['q'] === undefined ? <NoProducts /> : say('list.nothingMatches')}
      />
      <Dialog opened={adds} onClose={close} title={say('products.add')} size="lg">
        <AddProduct
          onDone={(productId) =>
            void navigate({ to: '/products/$productId', params: { productId } })
          }
        />
      </Dialog>
    </Page>
  );
}

function NoProducts() {
  const say = useSay();
  return (
    <Stack ta="start" maw={640} mx="auto">
      <Title order={2} size="h3">
        {say('products.emptyTitle')}
      </Title>
      <p>{say('products.empty')}</p>
      {useMay('sboms.write') && <BringSbom />}
    </Stack>
  );
}

function useProductColumns(): readonly TableColumn<ProductSummary>[] {
  const say = useSay();
  const dayText = useDayText();
  return [
    {
      id: 'name',
      title: 'product.name',
      sort: 'name',
      show: (product) => (
        <>
          <Anchor
            fw={600}
            renderRoot={(props) => (
              <Link {...props} to="/products/$productId" params={{ productId: product.id }} />
            )}
          >
            {product.name}
          </Anchor>{' '}
          {product.demo && (
            <Badge variant="outline" color="gray">
              {say('product.demo')}
            </Badge>
          )}
        </>
      ),
    },
    { id: 'type', title: 'product.type', show: (product) => say(`product.type.${product.type}`) },
    {
      id: 'class',
      title: 'product.class',
      show: (product) =>
        product.productClass === null
          ? say('unknown')
          : say(`product.class.${product.productClass}`),
    },
    {
      id: 'release',
      title: 'product.latestRelease',
      show: (product) => product.latestRelease?.version ?? say('none'),
    },
    {
      id: 'findings',
      title: 'product.findings',
      show: (product) => <FindingCountsText counts={product.findings} />,
    },
    {
      id: 'candidates',
      title: 'product.candidates',
      number: true,
      show: (product) => product.openCandidates,
    },
    { id: 'cases', title: 'product.openCases', number: true, show: (product) => product.openCases },
    {
      id: 'support',
      title: 'product.supportEnds',
      sort: 'supportEndsOn',
      show: (product) =>
        product.supportEndsOn === null ? say('unknown') : dayText(product.supportEndsOn),
    },
  ];
}
