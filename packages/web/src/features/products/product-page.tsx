import { getProduct, type ProductDetails } from '@cradle/contract';
import { Badge, Button, Group, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { callTagged } from '../../platform/api.ts';
import { useMay } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { DeleteProduct } from './delete-product.tsx';
import { EditProduct } from './edit-product.tsx';
import { ProductTabs, useProductTab } from './product-tabs.tsx';

/** One product: its overview answers in one screen; each list about it is one tab away. */
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
  const [edits, { open, close }] = useDisclosure(false);
  const tab = useProductTab();
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
      <ProductTabs product={product} tab={tab} />
      <Dialog opened={edits} onClose={close} title={say('product.edit')} size="lg">
        <EditProduct product={product} etag={etag} onDone={close} />
      </Dialog>
    </Page>
  );
}
