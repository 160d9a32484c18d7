export {
  boundedTotal,
  COUNT_BOUND,
  type Keyset,
  pageFrom,
  readCursor,
  writeCursor,
} from './paging.ts';
