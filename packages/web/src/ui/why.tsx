import { usePlaceText } from '../platform/place-text.ts';
import { useSay } from '../platform/text.ts';
import classes from './why.module.css';

/** The reason for a question and the place it comes from, behind "Why?". */
export function Why({ reason, cite }: { readonly reason: string; readonly cite: string }) {
  const say = useSay();
  const place = usePlaceText();
  return (
    <details className={classes['why']}>
      <summary>{say('why.open')}</summary>
      <p>
        {reason} <cite>{place(cite)}</cite>
      </p>
    </details>
  );
}
