import type { CaseDetails } from '@cradle/contract';
import { useMutation } from '@tanstack/react-query';
import { useSay } from '../../platform/text.ts';
import classes from './case-page.module.css';
import { nextClock } from './clock-phase.ts';
import { ReasonForm } from './reason-form.tsx';
import { sendClosing } from './reporting-calls.ts';

/** Closes a case with a reason. Says first when a clock still runs: closing ends no duty. */
export function CloseCase({
  reportingCase,
  onClosed,
}: {
  readonly reportingCase: CaseDetails;
  readonly onClosed: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const send = useMutation({
    mutationFn: (reason: string) => sendClosing(reportingCase.id, reason),
    onSuccess: onClosed,
  });
  return (
    <section className={classes['box']} aria-labelledby="close-case">
      <h2 id="close-case">{say('case.close')}</h2>
      <p>
        {nextClock(reportingCase.clocks) !== undefined && (
          <strong>{say('case.close.running')} </strong>
        )}
        {say('case.close.help')}
      </p>
      <ReasonForm label={say('case.close.reason')} button={say('case.close')} send={send} />
    </section>
  );
}
