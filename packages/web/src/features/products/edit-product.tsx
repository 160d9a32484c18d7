import { changeProduct, type ProductDetails } from '@cradle/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, callTagged } from '../../platform/api.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import { StaleNotice } from '../../ui/stale-notice.tsx';
import { type ProductDraft, ProductForm } from './product-form.tsx';

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
  const {
    name,
    type,
    description,
    coreFunctionality,
    productClass,
    category,
    memberStates,
    firstPlacedOn,
    supportEndsOn,
  } = product;
  const change = useMutation({
    mutationFn: (draft: ProductDraft) =>
      callTagged(
        changeProduct,
        {
          params: { productId: product.id },
          query: undefined,
          body: {
            ...draft,
            identifiers: product.identifiers,
            contacts: product.contacts,
            responsible: product.responsible,
          },
        },
        undefined,
        etag,
      ),
  });
  const isStale = change.error instanceof ApiProblem && change.error.status === 412;
  return (
    <ProductForm
      keepAs={`product.${product.id}`}
      initial={{
        name,
        type,
        description,
        coreFunctionality,
        productClass,
        category,
        memberStates,
        firstPlacedOn,
        supportEndsOn,
      }}
      problem={
        isStale ? (
          <StaleNotice
            onReload={() => {
              void queries
                .invalidateQueries({ queryKey: ['product', product.id] })
                .then(change.reset);
            }}
          />
        ) : (
          change.isError && <ProblemText error={change.error} />
        )
      }
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
