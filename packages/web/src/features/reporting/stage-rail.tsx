import type { CaseDetails } from '@cradle/contract';
import { useNow } from '../../platform/clock.ts';
import { useSay } from '../../platform/text.ts';
import { PhaseWord } from './case-clock.tsx';
import classes from './case-page.module.css';
import { clockPhase, nextClock } from './clock-phase.ts';
import { durationText } from './duration-text.ts';

/** The stages of a case in their order, each with its state as a word and what is left. */
export function StageRail({ reportingCase }: { readonly reportingCase: CaseDetails }) {
  const say = useSay();
  const now = useNow();
  const current = nextClock(reportingCase.clocks)?.step;
  return (
    <nav aria-label={say('case.rail')}>
      <ol className={classes['rail']}>
        <li data-phase="done">
          <span>{say('stage.facts')}</span>
          <strong>{say('clock.done')}</strong>
        </li>
        {reportingCase.clocks.map((clock) => {
          const phase = clockPhase(clock, now);
          const left = 'leftMs' in phase ? phase.leftMs : null;
          return (
            <li
              key={clock.step}
              data-phase={phase.kind}
              aria-current={clock.step === current ? 'step' : undefined}
            >
              <span>{say(`stage.${clock.step}`)}</span>
              {left === null ? (
                <PhaseWord phase={phase} unconfirmed={isUnconfirmed(reportingCase, clock.step)} />
              ) : (
                <strong>
                  {say('clock.left', { duration: durationText(left, say, 'minutes') })}
                </strong>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Whether a stage was submitted but no submission of it carries a reference of the platform. */
export function isUnconfirmed(
  reportingCase: Pick<CaseDetails, 'submissions'>,
  stage: CaseDetails['clocks'][number]['step'],
): boolean {
  const sent = reportingCase.submissions.filter((submission) => submission.stage === stage);
  return sent.length > 0 && sent.every((submission) => submission.reference === null);
}
