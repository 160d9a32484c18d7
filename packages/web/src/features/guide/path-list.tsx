import {
  GUIDE_PARTS,
  type GuidePath,
  type GuideQuestion,
  type GuideQuestionId,
} from '@cradle/core/law/guide';
import { Button } from '@mantine/core';
import classes from './guide.module.css';
import { answerText, type Words } from './guide-report.ts';

/** The answers so far, each of which can be changed. */
export function PathList({
  path,
  words,
  current,
  onEdit,
  onRestart,
}: {
  readonly path: GuidePath;
  readonly words: Words;
  readonly current: GuideQuestionId | null;
  readonly onEdit: (id: GuideQuestionId) => void;
  readonly onRestart: () => void;
}) {
  const { say, law, lawLang } = words;
  return (
    <aside className={classes['path']} aria-labelledby="guide-path">
      <h2 id="guide-path" className={classes['heading']}>
        {say('guide.path')}
      </h2>
      {path.steps.length === 0 && <p className={classes['calm']}>{say('guide.pathEmpty')}</p>}
      {GUIDE_PARTS.map((part) => {
        const steps = path.steps.filter(({ question }) => question.part === part);
        return (
          steps.length > 0 && (
            <div key={part}>
              <h3 className={classes['group']}>{say(`guide.part.${part}`)}</h3>
              <ol className={classes['steps']}>
                {steps.map(({ question, answer }) => (
                  <li key={question.id}>
                    <button
                      type="button"
                      className={classes['step']}
                      aria-label={say('guide.change', {
                        question: `${law(question.asks)} ${answerText(question, answer.value, words, path.known)}`,
                      })}
                      aria-current={question.id === current ? 'step' : undefined}
                      onClick={() => {
                        onEdit(question.id);
                      }}
                    >
                      <span lang={lawLang(question.asks)}>{law(question.asks)}</span>
                      <strong lang={answerLang(question, answer.value, words)}>
                        {answerText(question, answer.value, words, path.known)}
                      </strong>
                      {answer.stale && <em>{say('guide.stale')}</em>}
                    </button>
                  </li>
                ))}
              </ol>
            </div>
          )
        );
      })}
      {path.setAside.length > 0 && (
        <p className={classes['calm']}>{say('guide.setAside', { count: path.setAside.length })}</p>
      )}
      {path.steps.length > 0 && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={onRestart}
          className={classes['noPrint'] ?? ''}
        >
          {say('guide.restart')}
        </Button>
      )}
    </aside>
  );
}

/** The language of an answer's words, where it is not that of the page. */
function answerLang(
  { options }: GuideQuestion,
  value: string,
  { lawLang }: Words,
): 'en' | undefined {
  const option = options.find(({ id }) => id === value);
  return option === undefined ? undefined : lawLang(option.says);
}
