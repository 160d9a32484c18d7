import type { GuideQuestionId } from '@cradle/core/law/guide';
import { Anchor } from '@mantine/core';
import { LawSentence } from '../../platform/law-text.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { StateWord } from '../../ui/state-word.tsx';
import { DutyList } from './duty-list.tsx';
import classes from './guide.module.css';
import type { ReportPart, Words } from './guide-report.ts';
import { OtherActs } from './other-acts.tsx';
import { ReasonItems } from './reason-items.tsx';

/** The answer as far as it has grown, each part with its verdict, reasons and what would settle it. */
export function ReportView({
  report,
  isWhole,
  words,
  onEdit,
}: {
  readonly report: readonly ReportPart[];
  readonly isWhole: boolean;
  readonly words: Words;
  readonly onEdit: (id: GuideQuestionId) => void;
}) {
  const { say } = words;
  return (
    <section aria-labelledby="guide-answer">
      <h2 id="guide-answer" className={classes['heading']}>
        {say(isWhole ? 'guide.answer' : 'guide.answerSoFar')}
      </h2>
      {report.length === 0 && <p className={classes['calm']}>{say('guide.empty')}</p>}
      {report.map((part) => (
        <PartView key={part.part} part={part} words={words} onEdit={onEdit} />
      ))}
      {report.length > 0 && (
        <>
          {isWhole && <OtherActs words={words} />}
          <p className={classes['calm']}>{say('guide.marks')}</p>
          <p className={classes['calm']}>{say('guide.note')}</p>
        </>
      )}
    </section>
  );
}

const SETTLES = {
  scope: 'guide.settles',
  role: 'guide.settles',
  class: 'guide.settles',
  route: 'guide.settlesRoutes',
  duties: 'guide.settlesDuties',
} as const;

function PartView({
  part,
  words,
  onEdit,
}: {
  readonly part: ReportPart;
  readonly words: Words;
  readonly onEdit: (id: GuideQuestionId) => void;
}) {
  const { say } = words;
  const id = `guide-${part.part}`;
  return (
    <section aria-labelledby={id} className={classes['reportPart']}>
      <h3 id={id}>{say(`guide.part.${part.part}`)}</h3>
      <p className={classes['verdict']}>
        <StateWord colour={part.tone}>{part.verdict}</StateWord>
      </p>
      {part.items.length > 0 && (
        <ul className={classes['items']}>
          {part.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {part.facts.length > 0 && (
        <Facts as="rows">
          {part.facts.map(({ term, value }) => (
            <Fact key={term} term={term}>
              {value}
            </Fact>
          ))}
        </Facts>
      )}
      <ul className={classes['reasons']}>
        <ReasonItems reasons={part.reasons} words={words} />
      </ul>
      {part.settles.length > 0 && (
        <div className={classes['settles']}>
          <p>{say(SETTLES[part.part])}</p>
          <ul>
            {part.settles.map((question) => (
              <li key={question.id}>
                <Anchor
                  component="button"
                  type="button"
                  ta="start"
                  onClick={() => {
                    onEdit(question.id);
                  }}
                >
                  <LawSentence says={question.asks} text={words} />
                </Anchor>
              </li>
            ))}
          </ul>
        </div>
      )}
      {part.groups.map((group) => (
        <DutyList key={group.role + group.since} group={group} words={words} />
      ))}
    </section>
  );
}
