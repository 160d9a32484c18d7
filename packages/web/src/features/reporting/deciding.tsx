import {
  answerQuestion,
  type DecidingView,
  getDeciding,
  TRIGGER_QUESTIONS,
  type TriggerQuestion,
} from '@cradle/contract';
import { Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { LawPlace, LawSentence, useLawText } from '../../platform/law-text.tsx';
import { addEnglishTexts, useSay } from '../../platform/text.ts';
import { deciding as texts } from '../../text/en/deciding.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './candidate-page.module.css';
import { DecidingQuestion } from './deciding-question.tsx';

addEnglishTexts(texts);

const nothing = { query: undefined, body: undefined };
const INCIDENT: ReadonlySet<TriggerQuestion> = new Set([
  'incidentWithImpactOnProduct',
  'sensitiveDataOrFunctions',
  'maliciousCode',
]);
const GROUPS = [
  ['vulnerability', TRIGGER_QUESTIONS.filter((id) => !INCIDENT.has(id))],
  ['incident', TRIGGER_QUESTIONS.filter((id) => INCIDENT.has(id))],
] as const;

/** The questions on which Art. 14 turns, each with its answers and what follows from all of them. */
export function Deciding({
  candidateId,
  mayAnswer,
}: {
  readonly candidateId: string;
  readonly mayAnswer: boolean;
}) {
  const say = useSay();
  const queries = useQueryClient();
  const queryKey = ['deciding', candidateId];
  const found = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(getDeciding, { ...nothing, params: { candidateId } }, signal),
  });
  const answer = useMutation({
    mutationFn: (body: {
      readonly question: TriggerQuestion;
      readonly answer: 'yes' | 'no' | 'unknown';
      readonly why: string;
    }) => call(answerQuestion, { ...nothing, params: { candidateId }, body }),
    onSuccess: (changed) => {
      queries.setQueryData(queryKey, changed);
    },
  });
  return (
    <section aria-labelledby="deciding">
      <h2 id="deciding">{say('deciding.title')}</h2>
      <p>{say('deciding.intro')}</p>
      {found.isPending && <Skeleton height={320} />}
      {found.isError && <ProblemText error={found.error} />}
      {answer.isError && <ProblemText error={answer.error} />}
      {found.isSuccess && (
        <>
          {GROUPS.map(([group, ids]) => (
            <section key={group} aria-labelledby={`deciding-${group}`}>
              <h3 id={`deciding-${group}`}>{say(`deciding.group.${group}`)}</h3>
              <ol className={classes['questions']}>
                {ids.map((id) => (
                  <DecidingQuestion
                    key={id}
                    id={id}
                    answers={found.data.questions.find((one) => one.id === id)?.answers ?? []}
                    mayAnswer={mayAnswer}
                    isSaving={answer.isPending}
                    onAnswer={(given) => {
                      answer.mutate({ question: id, ...given });
                    }}
                  />
                ))}
              </ol>
            </section>
          ))}
          <Follows view={found.data} />
        </>
      )}
    </section>
  );
}

function Follows({ view }: { readonly view: DecidingView }) {
  const say = useSay();
  const text = useLawText();
  return (
    <section aria-labelledby="deciding-follows" className={classes['follows']}>
      <h3 id="deciding-follows">{say('deciding.follows')}</h3>
      <p role="status">
        <strong>{say(`deciding.exploited.${view.exploitedVulnerability}`)}</strong>{' '}
        <strong>{say(`deciding.incident.${view.severeIncident}`)}</strong>
      </p>
      <ul>
        {view.because.map((one) => (
          <li key={one.cite + one.says}>
            <LawSentence says={one.says} text={text} />{' '}
            <LawPlace cite={one.cite} source={one.source} text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
