import type { ReactNode } from 'react';
import type { TextKey } from '../platform/text.ts';

/** One column: its heading, how a row shows in it, and the name by which the server sorts. */
export type TableColumn<Row> = {
  readonly id: string;
  readonly title: TextKey;
  readonly show: (row: Row) => ReactNode;
  readonly number?: boolean;
  readonly sort?: string;
  readonly width?: number | string;
  /** Identifiers and sentences: keeps room for more than a word where the columns are close together. */
  readonly isLong?: boolean;
};

/** The rows as they come: page by page, with what is known of their number. */
export type TableRows<Row> = {
  readonly rows: readonly Row[];
  readonly total: { readonly count: number; readonly atLeast: boolean } | null;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
};

/** The addresses of a list as spreadsheets, with the filters in force. */
export type TableExports = { readonly csv: string; readonly xlsx: string };
