import { defineScheme } from '../define-scheme.ts';
import { compareNumberLists, type NumberList, readNumberList } from '../hackage/hackage.ts';

/** R packages: numbers separated by periods or hyphens, which weigh the same. */
export const cran = defineScheme<NumberList>({
  id: 'cran',
  source: 'R, package_version(): numeric_version compared element by element',
  read: (text) => readNumberList(text, /[.-]/),
  compare: compareNumberLists,
});
