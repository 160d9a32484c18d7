export {
  boundedTotal,
  COUNT_BOUND,
  type Keyset,
  pageFrom,
  readCursor,
  readOrder,
} from './paging.ts';
