export { boundedTotal, COUNT_BOUND, type Keyset, pageFrom, readCursor } from './paging.ts';
