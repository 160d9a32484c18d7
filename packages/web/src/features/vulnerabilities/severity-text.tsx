import type { FindingRow } from '@cradle/contract';
import { useSay } from '../../platform/text.ts';
import classes from './findings.module.css';

/** A severity as a word with its score; the colour only repeats the word. */
export function SeverityText({ severity }: { readonly severity: FindingRow['severity'] }) {
  const say = useSay();
  const word = say(`severity.${severity.rating}`);
  return (
    <span className={classes['severity']} data-rating={severity.rating}>
      {severity.score === null
        ? word
        : say('severity.withScore', { word, score: severity.score.toFixed(1) })}
    </span>
  );
}
