import type { Mark } from '@cradle/core/law';
import type { Say } from '../../platform/text.ts';
import classes from './guide.module.css';

/** How firmly a statement stands, as a word beside it. */
export function MarkWord({ mark, say }: { readonly mark: Mark; readonly say: Say }) {
  return (
    <span className={classes['mark']} data-mark={mark}>
      {say(`guide.mark.${mark}`)}
    </span>
  );
}
