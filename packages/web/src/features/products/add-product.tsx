import { createProduct } from '@cradle/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import { EMPTY_PRODUCT, type ProductDraft } from './product-draft.ts';
import { ProductForm } from './product-form.tsx';

/** Adds a product by its facts. */
export function AddProduct({ onDone }: { readonly onDone: (productId: string) => void }) {
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: (draft: ProductDraft) =>
      call(createProduct, { params: undefined, query: undefined, body: draft }),
  });
  return (
    <ProductForm
      keepAs="product.new"
      initial={EMPTY_PRODUCT}
      problem={create.isError && <ProblemText error={create.error} />}
      isSending={create.isPending}
      onSave={(draft, saved) => {
        create.mutate(draft, {
          onSuccess(product) {
            saved();
            void queries.invalidateQueries();
            onDone(product.id);
          },
        });
      }}
    />
  );
}
