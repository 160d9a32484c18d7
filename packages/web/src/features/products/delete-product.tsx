import { deleteProduct, type ProductDetails } from '@cradle/contract';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../platform/api.ts';
import { useSay } from '../../platform/text.ts';
import { ConfirmDelete } from '../../ui/confirm-delete.tsx';

/** Says what will be lost, in the product's own words; the law keeps what was published (Art. 13(13)). */
export function DeleteProduct({ product }: { readonly product: ProductDetails }) {
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
      <ConfirmDelete
        opened={asks}
        onClose={close}
        action={say('product.delete')}
        onConfirm={() => {
          remove.mutate();
        }}
        removal={remove}
      >
        {say('product.deleteAsk', { name: product.name })}
      </ConfirmDelete>
    </>
  );
}
