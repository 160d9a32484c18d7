import type { CaseDetails } from '@cradle/contract';
import { useSay } from '../../platform/text.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import classes from './case-page.module.css';

/** What happened in a case, newest first, from the audit log. */
export function CaseLog({ log }: { readonly log: CaseDetails['log'] }) {
  const say = useSay();
  if (log.length === 0) {
    return <p>{say('case.log.empty')}</p>;
  }
  return (
    <ol className={classes['log']}>
      {log
        .toSorted((a, b) => b.at.localeCompare(a.at))
        .map((entry) => (
          <li key={entry.at + entry.kind + entry.text}>
            {entry.text}
            <small>
              {entry.actor} · <InstantText iso={entry.at} />
            </small>
          </li>
        ))}
    </ol>
  );
}
