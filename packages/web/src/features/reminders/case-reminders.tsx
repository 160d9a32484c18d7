import type { CaseReminders as Reminders } from '@cradle/contract';
import { Alert, Anchor, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../platform/session.ts';
import { addEnglishTexts, type Say, useSay } from '../../platform/text.ts';
import { reminders as texts } from '../../text/en/reminders.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './reminders.module.css';
import { loadCaseReminders, sendReminderAnswer } from './reminders-calls.ts';

addEnglishTexts(texts);

/** Who is reminded of a case's clocks next, what was sent, and the way to say that somebody is at it. */
export function CaseReminders({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const mayAnswer = useMay('cases.write');
  const queries = useQueryClient();
  const queryKey = ['reminders', caseId];
  const found = useQuery({
    queryKey,
    queryFn: ({ signal }) => loadCaseReminders(caseId, signal),
    refetchInterval: 60_000,
  });
  const answer = useMutation({
    mutationFn: (stage: string) => sendReminderAnswer(caseId, stage),
    onSuccess: (changed) => {
      queries.setQueryData(queryKey, changed);
      void queries.invalidateQueries({ queryKey: ['case'] });
    },
  });
  if (found.isPending) {
    return null;
  }
  if (found.isError) {
    return <ProblemText error={found.error} />;
  }
  const waiting = found.data.clocks.filter(({ waits }) => waits);
  return (
    <section aria-labelledby="case-reminders" className={classes['case']}>
      <h2 id="case-reminders" className={classes['title']}>
        {say('reminders.ofCase')}
      </h2>
      {answer.isError && <ProblemText error={answer.error} />}
      {waiting.length > 0 && (
        <Alert color="yellow">
          <p>{say('reminders.waits')}</p>
          {mayAnswer && (
            <>
              <div className={classes['answers']}>
                {waiting.map(({ stage }) => (
                  <Button
                    key={stage}
                    size="xs"
                    loading={answer.isPending}
                    onClick={() => {
                      answer.mutate(stage);
                    }}
                  >
                    {say('reminders.answer')}: {stageText(stage, say)}
                  </Button>
                ))}
              </div>
              <small>{say('reminders.answerHelp')}</small>
            </>
          )}
        </Alert>
      )}
      <Next reminders={found.data} />
      <Sent reminders={found.data} />
      <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/reminders" />}>
        {say('reminders.manage')}
      </Anchor>
    </section>
  );
}

function Next({ reminders }: { readonly reminders: Reminders }) {
  const say = useSay();
  if (reminders.clocks.length === 0) {
    return <p>{say('reminders.none')}</p>;
  }
  return (
    <ul className={classes['lines']}>
      {reminders.clocks.map(({ stage, next }) => {
        const last = reminders.answers.find((one) => one.stage === stage);
        return (
          <li key={stage}>
            {next !== null && (
              <>
                {say('reminders.next', { stage: stageText(stage, say), who: next.person })},{' '}
                <InstantText iso={next.at} />
              </>
            )}
            {last !== undefined && (
              <small>
                {say('reminders.answered', { who: last.by.name })} <InstantText iso={last.at} />
              </small>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Sent({ reminders: { sent } }: { readonly reminders: Reminders }) {
  const say = useSay();
  return sent.length === 0 ? null : (
    <details>
      <summary>{say('reminders.sentCount', { count: sent.length })}</summary>
      <ul className={classes['lines']}>
        {sent.map((one) => (
          <li key={`${one.stage} ${one.step} ${one.person} ${one.sentAt}`}>
            <InstantText iso={one.sentAt} />:{' '}
            {say('reminders.sentLine', {
              stage: stageText(one.stage, say),
              who: one.person,
              place: say(`reminders.place.${one.place}`),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

const STAGES = ['earlyWarning', 'notification', 'finalReport'] as const;

function stageText(stage: string, say: Say): string {
  const known = STAGES.find((one) => one === stage);
  return known === undefined ? say('reminders.toCsirt') : say(`stage.${known}`);
}
