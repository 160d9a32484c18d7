import type { IntermediateReportView } from '@cradle/contract';
import { Anchor, Badge, Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../platform/text.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './case-page.module.css';
import { SendIntermediate } from './send-intermediate.tsx';
import {
  intermediateFileUrl,
  intermediateReceiptUrl,
  sendAnswer,
  sendFreezing,
} from './stages-calls.ts';

type Changed = (changed: { readonly items: IntermediateReportView[] }) => void;

/** One request of the CSIRT, the answer to it, and how it was sent. */
export function IntermediateReport({
  report,
  mayWrite,
  onChanged,
}: {
  readonly report: IntermediateReportView;
  readonly mayWrite: boolean;
  readonly onChanged: Changed;
}) {
  const say = useSay();
  const id = `intermediate-${report.number}`;
  const isOpen = report.submission === null;
  return (
    <section className={classes['box']} aria-labelledby={id}>
      <h3 id={id}>
        {say('intermediate.number', { number: report.number })}{' '}
        <Badge variant="outline">{say(`intermediate.state.${report.state}`)}</Badge>
      </h3>
      <p>
        {say('intermediate.asked', { who: report.askedBy })}, <InstantText iso={report.askedAt} />
        <br />
        {report.dueAt === null ? (
          say('intermediate.noDate')
        ) : (
          <>
            {say('intermediate.due')} <InstantText iso={report.dueAt} />
          </>
        )}
      </p>
      <blockquote>{report.wording}</blockquote>
      {isOpen && mayWrite ? (
        <Answer key={report.answerVersion} report={report} onChanged={onChanged} />
      ) : (
        <p>{report.answer}</p>
      )}
      <Versions report={report} />
      {isOpen && mayWrite && report.versions.length > 0 && (
        <SendIntermediate report={report} onSent={onChanged} />
      )}
      {report.submission !== null && (
        <p>
          {say('intermediate.sent', {
            who: report.submission.submittedBy,
            channel: report.submission.channel,
          })}
          , <InstantText iso={report.submission.submittedAt} />
          {report.submission.receipt !== null && (
            <>
              {' · '}
              <Anchor underline="always" href={intermediateReceiptUrl(report.id)} download>
                {report.submission.receipt.name}
              </Anchor>
            </>
          )}
          {report.submission.note !== '' && ` · ${report.submission.note}`}
        </p>
      )}
    </section>
  );
}

function Answer({
  report,
  onChanged,
}: {
  readonly report: IntermediateReportView;
  readonly onChanged: Changed;
}) {
  const say = useSay();
  const [answer, setAnswer] = useState(report.answer);
  const save = useMutation({ mutationFn: () => sendAnswer(report, answer), onSuccess: onChanged });
  const freeze = useMutation({ mutationFn: () => sendFreezing(report), onSuccess: onChanged });
  const isSaved = answer === report.answer;
  return (
    <Stack>
      <Textarea
        label={say('intermediate.answer')}
        description={say('intermediate.answerHelp')}
        autosize
        minRows={4}
        value={answer}
        onChange={(event) => {
          setAnswer(event.currentTarget.value);
        }}
      />
      {save.isError && <ProblemText error={save.error} />}
      {freeze.isError && <ProblemText error={freeze.error} />}
      <Group>
        <Button
          variant={isSaved ? 'default' : 'filled'}
          loading={save.isPending}
          disabled={isSaved}
          onClick={() => {
            save.mutate();
          }}
        >
          {say('intermediate.save')}
        </Button>
        <Button
          variant={isSaved ? 'filled' : 'default'}
          loading={freeze.isPending}
          disabled={!isSaved || answer.trim() === ''}
          onClick={() => {
            freeze.mutate();
          }}
        >
          {say('intermediate.freeze')}
        </Button>
      </Group>
    </Stack>
  );
}

function Versions({ report }: { readonly report: IntermediateReportView }) {
  const say = useSay();
  return (
    <ul className={classes['log']}>
      {report.versions.map(({ number, frozenAt, frozenBy }) => (
        <li key={number}>
          {say('intermediate.version', { number })}:{' '}
          {(['pdf', 'json', 'txt'] as const).map((file) => (
            <span key={file}>
              <Anchor
                underline="always"
                href={intermediateFileUrl(report.id, number, `report.${file}`)}
                download
                aria-label={say('frozen.download', { file: say(`frozen.${file}`), number })}
              >
                {say(`frozen.${file}`)}
              </Anchor>{' '}
            </span>
          ))}
          <small>
            {frozenBy.name}, <InstantText iso={frozenAt} />
          </small>
        </li>
      ))}
    </ul>
  );
}
