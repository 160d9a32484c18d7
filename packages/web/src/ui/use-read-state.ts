import { useState } from 'react';
import type { Tagged } from '../platform/api.ts';

/** What a form changes, as it was read when the form opened. */
export type ReadState<T> = {
  readonly data: T;
  readonly etag: string;
  /** Takes what is newest in its place; what was typed stays. */
  readonly take: (newest: Tagged<T>) => void;
};

/**
 * Holds on to what was read. A page behind the form may read again at any time; a change must still be refused when
 * somebody was faster, so it carries the ETag of what the person saw.
 */
export function useReadState<T>(data: T, etag: string): ReadState<T> {
  const [read, setRead] = useState({ data, etag });
  return {
    ...read,
    take(newest) {
      setRead({ data: newest.data, etag: newest.etag ?? '' });
    },
  };
}
