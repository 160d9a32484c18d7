import { deleteProduct, getProduct, type ProductDetails } from '@cradle/contract';
import { Badge, Button, Group, Modal, Skeleton, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { call, callTagged } from '../../platform/api.ts';
import { useMay } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { FindingsList, FindingsSearch } from '../vulnerabilities/index.ts';
import { EditProduct } from './edit-product.tsx';
import { ProductOverview } from './product-overview.tsx';
import { ReleaseList } from './release-list.tsx';

const TABS = ['overview', 'releases', 'vulnerabilities'] as const;

/** One product: its overview answers in one screen; releases and findings are one tab away. */
export function ProductPage() {
  const say = useSay();
  const { productId } = useParams({ from: '/app/products/$productId' });
  const found = useQuery({
    queryKey: ['product', productId],
    queryFn: ({ signal }) =>
      callTagged(getProduct, { params: { productId }, query: undefined, body: undefined }, signal),
  });
  if (found.isPending) {
    return (
      <Page title={say('products.title')}>
        <Skeleton height={400} />
      </Page>
    );
  }
  if (found.isError) {
    return (
      <Page title={say('products.title')}>
        <ProblemText error={found.error} />
      </Page>
    );
  }
  return <Shown product={found.data.data} etag={found.data.etag ?? ''} />;
}

function Shown({ product, etag }: { readonly product: ProductDetails; readonly etag: string }) {
  const say = useSay();
  const search = useSearch({ from: '/app/products/$productId' });
  const navigate = useNavigate({ from: '/products/$productId' });
  const [edits, { open, close }] = useDisclosure(false);
  const tab = TABS.find((known) => known === search.tab) ?? 'overview';
  const mayWrite = useMay('products.write');
  return (
    <Page
      title={product.name}
      wide={tab !== 'overview'}
      badge={
        product.demo && (
          <Badge variant="outline" color="gray">
            {say('product.demo')}
          </Badge>
        )
      }
      action={
        mayWrite && (
          <Group gap="xs">
            <Button variant="default" onClick={open}>
              {say('product.edit')}
            </Button>
            <DeleteProduct product={product} />
          </Group>
        )
      }
    >
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => void navigate({ search: { tab: next ?? undefined }, replace: true })}
      >
        <Tabs.List mb="lg">
          {TABS.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {say(`product.tab.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <ProductOverview product={product} />
        </Tabs.Panel>
        <Tabs.Panel value="releases">
          <ReleaseList productId={product.id} />
        </Tabs.Panel>
        <Tabs.Panel value="vulnerabilities">
          <FindingsList search={FindingsSearch.parse({ ...search, productId: product.id })} />
        </Tabs.Panel>
      </Tabs>
      <Modal opened={edits} onClose={close} title={say('product.edit')} size="lg">
        <EditProduct product={product} etag={etag} onDone={close} />
      </Modal>
    </Page>
  );
}

/** Says what will be lost, in the product's own words; the law keeps what was published (Art. 13(13)). */
function DeleteProduct({ product }: { readonly product: ProductDetails }) {
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asks, { open, close }] = useDisclosure(false);
  const remove = useMutation({
    mutationFn: () =>
      call(deleteProduct, { params: { productId: product.id }, query: undefined, body: undefined }),
    async onSuccess() {
      await navigate({ to: '/products' });
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <Button variant="subtle" color="red" onClick={open}>
        {say('product.delete')}
      </Button>
      <Modal opened={asks} onClose={close} title={say('product.delete')}>
        <p>{say('product.deleteAsk', { name: product.name })}</p>
        {remove.isError && <ProblemText error={remove.error} />}
        <Button
          color="red"
          loading={remove.isPending}
          onClick={() => {
            remove.mutate();
          }}
        >
          {say('product.delete')}
        </Button>
      </Modal>
    </>
  );
}
