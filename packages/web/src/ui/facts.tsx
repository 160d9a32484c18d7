import type { ReactNode } from 'react';
import classes from './facts.module.css';

/**
 * What is known of something, as terms with their values. `rows`: the term beside its value, for values that are
 * sentences; `tiles`: the term above its value, as many side by side as there is room for.
 */
export function Facts({
  as,
  children,
}: {
  readonly as: 'rows' | 'tiles';
  readonly children: ReactNode;
}) {
  return (
    <div className={classes['room']}>
      <dl className={classes[as]}>{children}</dl>
    </div>
  );
}

/** One term with its value. */
export function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
