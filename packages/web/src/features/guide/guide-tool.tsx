import {
  type GuideAnswers,
  type GuideQuestionId,
  guideQuestion,
  pathOf,
  withAnswer,
} from '@cradle/core/law/guide';
import { type ReactNode, useMemo, useState } from 'react';
import classes from './guide.module.css';
import { reportOf, type Words } from './guide-report.ts';
import { PathList } from './path-list.tsx';
import { QuestionCard } from './question-card.tsx';
import { ReportView } from './report-view.tsx';
import { ResultActions } from './result-actions.tsx';

/** The question, the answer as it grows, and the path so far at the side. */
export function GuideTool({
  answers,
  words,
  onChange,
  actions,
}: {
  readonly answers: GuideAnswers;
  readonly words: Words;
  readonly onChange: (answers: GuideAnswers) => void;
  /**
   * What can be done with the answers, before the whole answer; by default, after it, to share them, keep them, or
   * make a product of them.
   */
  readonly actions?: ReactNode;
}) {
  const { say } = words;
  const [changing, setChanging] = useState<GuideQuestionId | null>(null);
  const [news, setNews] = useState<readonly string[]>([]);
  const today = useMemo(() => new Intl.DateTimeFormat('sv-SE').format(new Date()), []);
  const path = useMemo(() => pathOf(answers), [answers]);
  const report = useMemo(() => reportOf(path, today, words), [path, today, words]);
  const question = changing === null ? path.next : guideQuestion(changing);
  const answer = (id: GuideQuestionId, value: string) => {
    const after = withAnswer(answers, id, value);
    setNews(newsOf(answers, after, words));
    setChanging(null);
    onChange(after);
  };
  const edit = (id: GuideQuestionId | null) => {
    setNews([]);
    setChanging(id);
  };
  return (
    <div className={classes['columns']}>
      <div className={classes['asking']}>
        <div role="status" className={classes['news']}>
          {news.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {question === null ? (
          <p className={classes['done']}>{say('guide.done')}</p>
        ) : (
          <QuestionCard
            key={question.id}
            question={question}
            answers={answers}
            known={path.known}
            words={words}
            takesFocus={path.steps.length > 0}
            onAnswer={(value) => {
              answer(question.id, value);
            }}
            onCancel={
              changing === null
                ? null
                : () => {
                    edit(null);
                  }
            }
          />
        )}
      </div>
      <PathList
        path={path}
        words={words}
        current={question?.id ?? null}
        onEdit={edit}
        onRestart={() => {
          edit(null);
          onChange({});
        }}
      />
      <div className={classes['result']}>
        {actions}
        <ReportView report={report} isWhole={path.next === null} words={words} onEdit={edit} />
        {actions === undefined && path.steps.length > 0 && (
          <ResultActions report={report} path={path} words={words} today={today} />
        )}
      </div>
    </div>
  );
}

/** What a changed answer does to later ones, in sentences. */
function newsOf(before: GuideAnswers, after: GuideAnswers, { say }: Words): string[] {
  const stale = Object.entries(after).filter(
    ([id, answer]) =>
      answer.stale && !Object.entries(before).some(([was, it]) => was === id && it.stale),
  ).length;
  const earlier = new Set(pathOf(before).setAside);
  const aside = pathOf(after).setAside.filter((id) => !earlier.has(id)).length;
  return [
    ...(stale === 0 ? [] : [say('guide.staleCount', { count: stale })]),
    ...(aside === 0 ? [] : [say('guide.setAside', { count: aside })]),
  ];
}
