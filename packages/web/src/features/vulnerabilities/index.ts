export { FindingsList } from './findings-page.tsx';
export { FindingsSearch } from './findings-search.ts';
