import type { CallOf, Route } from '@cradle/contract';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { addressOf, call } from '../platform/api.ts';
import type { TableRows } from './table-types.ts';

/** A page of any list of the contract. */
type ListPage<Row> = {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  readonly total: { readonly count: number; readonly atLeast: boolean };
};

/** A list of the contract, page by page, with the addresses of its spreadsheets and the last reply whole. */
export function useList<Row, R extends Route, Reply extends ListPage<Row>>(
  route: R & { readonly reply: { readonly _zod: { readonly output: Reply } } },
  input: {
    readonly params: CallOf<R>['params'];
    readonly query: Readonly<Record<string, unknown>>;
  },
): {
  readonly data: TableRows<Reply['items'][number]>;
  readonly reply: Reply | undefined;
  readonly exports: { readonly csv: string; readonly xlsx: string };
} {
  const callInput = (cursor: string | null) =>
    ({
      params: input.params,
      query: { ...input.query, ...(cursor === null ? {} : { cursor }) },
      body: undefined,
      // The caller's query is checked by the server against this route; here it is only carried.
    }) as unknown as CallOf<R>;
  const list = useInfiniteQuery({
    queryKey: [route.id, input.params, input.query],
    queryFn: async ({ pageParam, signal }): Promise<Reply> =>
      (await call(route, callInput(pageParam), signal)) as Reply,
    initialPageParam: null as string | null,
    getNextPageParam: (page: Reply) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const pages = list.data?.pages ?? [];
  return {
    reply: pages[0],
    exports: {
      csv: addressOf(route, callInput(null), '.csv'),
      xlsx: addressOf(route, callInput(null), '.xlsx'),
    },
    data: {
      rows: pages.flatMap((page) => page.items),
      total: pages[0]?.total ?? null,
      isPending: list.isFetching,
      error: list.isError ? list.error : null,
      hasMore: list.hasNextPage,
      loadMore: () => void list.fetchNextPage(),
      retry: () => void list.refetch(),
    },
  };
}
