export { changedSearch } from './changed-search.ts';
export { ExploitedText } from './exploited-text.tsx';
export { FilterPill } from './filter-pill.tsx';
export { FindingsList } from './findings-page.tsx';
export { FindingsSearch, isFiltered } from './findings-search.ts';
export { SearchField } from './search-field.tsx';
export { SeverityText } from './severity-text.tsx';
export { StateText } from './state-text.tsx';
