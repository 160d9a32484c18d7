import { listProducts, listReleases } from '@cradle/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { useSay } from '../../platform/text.ts';
import { FilterPill } from '../../ui/filter-pill.tsx';
import type { FindingsSearch } from './findings-search.ts';

/** Filters by product and, once a product is chosen, by its releases. */
export function ProductPills({
  search,
  change,
  ofProduct,
}: {
  readonly search: FindingsSearch;
  readonly change: (part: Partial<FindingsSearch>) => void;
  readonly ofProduct: boolean;
}) {
  const say = useSay();
  const productId = search.productId;
  const products = useQuery({
    queryKey: ['products', 'all'],
    queryFn: ({ signal }) =>
      call(listProducts, { params: undefined, query: { limit: 500 }, body: undefined }, signal),
    enabled: !ofProduct,
  });
  const releases = useQuery({
    queryKey: ['releases', productId],
    queryFn: ({ signal }) =>
      call(
        listReleases,
        { params: { productId: productId ?? '' }, query: { limit: 500 }, body: undefined },
        signal,
      ),
    enabled: productId !== undefined,
  });
  return (
    <>
      {!ofProduct && (
        <FilterPill
          label={say('findings.filter.product')}
          value={productId}
          options={(products.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen) => {
            change({ productId: chosen, releaseId: undefined });
          }}
        />
      )}
      {productId !== undefined && (
        <FilterPill
          label={say('findings.filter.release')}
          value={search.releaseId}
          options={(releases.data?.items ?? []).map(({ id, version }) => ({
            value: id,
            label: version,
          }))}
          onChange={(releaseId) => {
            change({ releaseId });
          }}
        />
      )}
    </>
  );
}
