import type { CaseDetails, REVIEW_VERDICTS } from '@cradle/contract';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './case-page.module.css';
import { sendReview } from './stages-calls.ts';

type Version = CaseDetails['versions'][number];
type Verdict = (typeof REVIEW_VERDICTS)[number];

/** Where the second person's review of a frozen version stands, and the place to give it. */
export function ReviewPanel({
  caseId,
  version,
  mayReview,
  onReviewed,
}: {
  readonly caseId: string;
  readonly version: Version;
  /** Whether the person may write and the case is open. */
  readonly mayReview: boolean;
  readonly onReviewed: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const { person } = useSession();
  if (version.reviewState === 'notAsked' && version.reviews.length === 0) {
    return null;
  }
  const isOwn = person?.id === version.frozenBy.id;
  return (
    <section className={classes['box']} aria-labelledby="review">
      <h3 id="review">{say('review.title')}</h3>
      {version.reviewState === 'waiting' && <p>{say('review.waiting')}</p>}
      <ul className={classes['log']}>
        {version.reviews.map((review) => (
          <li key={review.at + review.by.id}>
            <strong>{say(`review.${review.verdict}`)}</strong>: {review.by.name},{' '}
            <InstantText iso={review.at} />
            {review.comment !== '' && <small>{review.comment}</small>}
          </li>
        ))}
      </ul>
      {mayReview &&
        (isOwn ? (
          <p>{say('review.own')}</p>
        ) : (
          <ReviewForm caseId={caseId} version={version} onReviewed={onReviewed} />
        ))}
    </section>
  );
}

function ReviewForm({
  caseId,
  version,
  onReviewed,
}: {
  readonly caseId: string;
  readonly version: Version;
  readonly onReviewed: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const [comment, setComment] = useState('');
  const [isMissing, setMissing] = useState(false);
  const place = { caseId, stage: version.stage, number: version.number };
  const send = useMutation({
    mutationFn: (verdict: Verdict) => sendReview(place, { verdict, comment: comment.trim() }),
    onSuccess: (changed) => {
      setComment('');
      onReviewed(changed);
    },
  });
  const give = (verdict: Verdict) => {
    const lacks = verdict === 'changesWanted' && comment.trim() === '';
    setMissing(lacks);
    if (!lacks) {
      send.mutate(verdict);
    }
  };
  return (
    <Stack>
      <Textarea
        label={say('review.comment')}
        description={say('review.commentHelp')}
        error={isMissing ? say('review.commentMissing') : null}
        autosize
        minRows={2}
        value={comment}
        onChange={(event) => {
          setComment(event.currentTarget.value);
          setMissing(false);
        }}
      />
      {send.isError && <ProblemText error={send.error} />}
      <Group>
        <Button
          loading={send.isPending}
          onClick={() => {
            give('approved');
          }}
        >
          {say('review.approve')}
        </Button>
        <Button
          variant="default"
          loading={send.isPending}
          onClick={() => {
            give('changesWanted');
          }}
        >
          {say('review.wantChanges')}
        </Button>
      </Group>
    </Stack>
  );
}
