import type { CaseDetails } from '@cradle/contract';
import { type PortalCounter, portalCounters } from '@cradle/core/documents';
import { useSay } from '../../platform/text.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import classes from './case-page.module.css';

/** What the platform's own counter shows where that is not what the law says; nothing where it does not matter. */
export function PortalCounters({ reportingCase }: { readonly reportingCase: CaseDetails }) {
  const say = useSay();
  const counters = countersOf(reportingCase).filter(({ differs }) => differs !== 'same');
  return counters.length === 0 ? null : (
    <details className={classes['portal']}>
      <summary>{say('portal.title')}</summary>
      <ul>
        {counters.map(({ stage, shows, differs }) => (
          <li key={stage}>
            {say(`stage.${stage}`)}: {shows !== null && <InstantText iso={shows} />}{' '}
            {differs !== 'same' && say(`portal.${differs}`)}
          </li>
        ))}
      </ul>
      <p>{say('portal.practice')}</p>
    </details>
  );
}

function countersOf({ kind, clocks, submissions }: CaseDetails): PortalCounter[] {
  const [earlyWarning] = submissions.filter(({ stage }) => stage === 'earlyWarning');
  const open = clocks.filter(({ state }) => state !== 'done');
  return portalCounters({
    kind,
    earlyWarningAt: earlyWarning?.submittedAt ?? null,
    ends: Object.fromEntries(open.map(({ step, plainEnd }) => [step, plainEnd])),
  });
}
