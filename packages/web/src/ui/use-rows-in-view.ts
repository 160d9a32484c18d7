import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import type { TableRows } from './table-types.ts';

const HEAD_HEIGHT = 40;
const ROW_HEIGHT = 56;
const VIRTUAL_FROM = 150;
const LOAD_BEFORE_END = 20;

/** What of a list is drawn: the numbers of its rows, and the height that those before and after would take. */
export type RowsInView = {
  readonly numbers: readonly number[];
  readonly before: number;
  readonly after: number;
  /** Tells the height of a row once it is drawn; `null` where all are. */
  readonly measure: ((row: Element | null) => void) | null;
  readonly scrollTo: (number: number) => void;
};

/** All rows of a short list; of a long one those near the view, and more are loaded as its end comes near. */
export function useRowsInView<Row>(
  frame: RefObject<HTMLElement | null>,
  data: TableRows<Row>,
): RowsInView {
  const count = data.rows.length;
  const isLong = count > VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: HEAD_HEIGHT,
    enabled: isLong,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1);
  const endIsNear = last !== undefined && last.index >= count - LOAD_BEFORE_END;
  useEffect(() => {
    if (endIsNear && data.hasMore && !data.isPending) {
      data.loadMore();
    }
  }, [endIsNear, data]);
  if (!isLong) {
    return {
      numbers: data.rows.map((_, number) => number),
      before: 0,
      after: 0,
      measure: null,
      scrollTo: (number) => {
        const row = frame.current?.querySelector(`[data-index="${number}"]`);
        row?.scrollIntoView({ block: 'nearest' });
      },
    };
  }
  return {
    numbers: items.map((item) => item.index),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (last?.end ?? 0),
    measure: virtualizer.measureElement,
    scrollTo: (number) => {
      virtualizer.scrollToIndex(number);
    },
  };
}
