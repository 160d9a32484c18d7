import type { CaseDetails } from '@cradle/contract';
import { Anchor } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useSay } from '../../platform/text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import classes from './case-page.module.css';
import { CompleteSubmission } from './complete-submission.tsx';
import { receiptUrl } from './reporting-calls.ts';

/** What was filed so far at a stage, with what the platform answered. */
export function SubmissionsList({
  stage,
  submissions,
  kind,
  mayWrite,
  takesFocus,
  onCompleted,
}: {
  readonly stage: CaseDetails['clocks'][number]['step'];
  readonly submissions: CaseDetails['submissions'];
  readonly kind: CaseDetails['kind'];
  readonly mayWrite: boolean;
  /** Whether a submission was just recorded here: the focus comes along, so that it is seen and heard. */
  readonly takesFocus: boolean;
  readonly onCompleted: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const { length } = submissions;
  useEffect(() => {
    if (takesFocus) {
      heading.current?.focus();
    }
  }, [takesFocus, length]);
  return (
    <section className={classes['box']} aria-labelledby="submissions">
      <h3 id="submissions" tabIndex={-1} ref={heading}>
        {say(`submit.afterwards.${stage}`)}
      </h3>
      <ul className={classes['log']}>
        {submissions.map((submission) => (
          <li key={submission.id}>
            {say('submit.recorded')} <InstantText iso={submission.submittedAt} />,{' '}
            {say('frozen.by', { who: submission.submittedBy.name })} ·{' '}
            {say('frozen.title', { number: submission.versionNumber })}
            <br />
            {submission.reference === null ? (
              say('submit.noReference')
            ) : (
              <>
                {submission.reference}{' '}
                <CopyButton text={submission.reference} what={say('submit.reference')} />
                {submission.referenceMatches === false && ` (${say('submit.strange')})`}
              </>
            )}
            {submission.receipt !== null && (
              <>
                {' · '}
                <Anchor underline="always" href={receiptUrl(submission.id)} download>
                  {submission.receipt.name}
                </Anchor>
              </>
            )}
            <small>
              {say('submit.recordedBy', { who: submission.recordedBy.name })}{' '}
              <InstantText iso={submission.recordedAt} />
              {submission.note !== '' && ` · ${submission.note}`}
            </small>
            {submission.reviewOverride !== null && (
              <small>{say('review.overridden', { reason: submission.reviewOverride })}</small>
            )}
            {mayWrite && (submission.reference === null || submission.receipt === null) && (
              <CompleteSubmission submission={submission} kind={kind} onCompleted={onCompleted} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
