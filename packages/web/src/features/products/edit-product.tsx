import { changeProduct, getProduct, type ProductDetails } from '@cradle/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callTagged } from '../../platform/api.ts';
import { SaveProblem } from '../../ui/save-problem.tsx';
import { useReadState } from '../../ui/use-read-state.ts';
import { draftOfProduct, type ProductDraft } from './product-draft.ts';
import { ProductForm } from './product-form.tsx';

/** Changes the facts of a product. When somebody else was faster nothing typed is lost, and it is said. */
export function EditProduct({
  product,
  etag,
  onDone,
}: {
  readonly product: ProductDetails;
  readonly etag: string;
  readonly onDone: () => void;
}) {
  const queries = useQueryClient();
  const read = useReadState(product, etag);
  const params = { productId: product.id };
  const change = useMutation({
    mutationFn: (body: ProductDraft) =>
      callTagged(changeProduct, { params, query: undefined, body }, undefined, read.etag),
  });
  const reload = useMutation({
    mutationFn: () => callTagged(getProduct, { params, query: undefined, body: undefined }),
    onSuccess(newest) {
      read.take(newest);
      change.reset();
    },
  });
  return (
    <ProductForm
      keepAs={`product.${product.id}`}
      initial={draftOfProduct(read.data)}
      problem={<SaveProblem error={change.error} reload={reload} />}
      isSending={change.isPending}
      onSave={(draft, saved) => {
        change.mutate(draft, {
          onSuccess() {
            saved();
            void queries.invalidateQueries();
            onDone();
          },
        });
      }}
    />
  );
}
