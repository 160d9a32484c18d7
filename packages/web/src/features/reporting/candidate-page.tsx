import type { CandidateView } from '@cradle/contract';
import { Anchor, Badge, Button, Skeleton, Stack, Table } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { useMay } from '../../platform/session.ts';
import { addEnglishTexts, useDayText, useSay } from '../../platform/text.ts';
import { reportSheet } from '../../text/en/report-sheet.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { ReleaseLink } from '../../ui/release-link.tsx';
import classes from './candidate-page.module.css';
import { CandidateQuestion, sourceName } from './candidate-question.tsx';
import { CandidateTraps } from './candidate-traps.tsx';
import { Deciding } from './deciding.tsx';
import { ReasonForm } from './reason-form.tsx';
import { loadCandidate, sendAssessment, sendDismissal, sendReopening } from './reporting-calls.ts';

addEnglishTexts(reportSheet);

const OPEN: ReadonlySet<CandidateView['state']> = new Set(['open', 'assessing']);
const CandidateParams = z.object({ candidateId: z.string() });

/** A candidate for a report: the question, what is known, what people get wrong, and the three answers. */
export function CandidatePage() {
  const say = useSay();
  const { candidateId } = CandidateParams.parse(useParams({ strict: false }));
  const queries = useQueryClient();
  const queryKey = ['candidate', candidateId];
  const found = useQuery({ queryKey, queryFn: ({ signal }) => loadCandidate(candidateId, signal) });
  if (found.isPending) {
    return (
      <Page title={say('candidate.state.open')}>
        <Skeleton height={480} />
      </Page>
    );
  }
  if (found.isError) {
    return (
      <Page title={say('candidate.state.open')}>
        <ProblemText error={found.error} />
      </Page>
    );
  }
  return (
    <ShownCandidate
      candidate={found.data}
      onChanged={(changed) => {
        queries.setQueryData(queryKey, changed);
        void queries.invalidateQueries();
      }}
    />
  );
}

function ShownCandidate({
  candidate,
  onChanged,
}: {
  readonly candidate: CandidateView;
  readonly onChanged: (changed: CandidateView) => void;
}) {
  const say = useSay();
  const mayDecide = useMay('candidates.decide');
  return (
    <Page
      title={say('candidate.title', { vulnerability: candidate.vulnerability })}
      documentTitle={[say('candidate.pageTitle', { vulnerability: candidate.vulnerability })]}
      badge={<Badge variant="outline">{say(`candidate.state.${candidate.state}`)}</Badge>}
    >
      <Stack gap="xl">
        <div className={classes['question']}>
          <CandidateQuestion candidate={candidate} />
        </div>
        <Where candidate={candidate} />
        {mayDecide ? (
          <Answers candidate={candidate} onChanged={onChanged} />
        ) : (
          <p>{say('candidate.readOnly')}</p>
        )}
        <Known candidate={candidate} />
        <Deciding candidateId={candidate.id} mayAnswer={mayDecide && OPEN.has(candidate.state)} />
        <CandidateTraps />
      </Stack>
    </Page>
  );
}

/** Where the candidate stands: being assessed since when, or answered by whom and why. */
function Where({ candidate }: { readonly candidate: CandidateView }) {
  const say = useSay();
  return (
    <>
      {candidate.state !== 'caseOpened' && (
        <p className={classes['calm']}>{say('candidate.noClock')}</p>
      )}
      {candidate.assessmentStartedAt !== null && (
        <p>
          {say('candidate.assessingSince')} <InstantText iso={candidate.assessmentStartedAt} />
        </p>
      )}
      {candidate.answer !== null && (
        <p>
          {say('candidate.answered', { who: candidate.answer.by.name })},{' '}
          <InstantText iso={candidate.answer.at} />: {candidate.answer.reason}
        </p>
      )}
    </>
  );
}

function Answers({
  candidate,
  onChanged,
}: {
  readonly candidate: CandidateView;
  readonly onChanged: (changed: CandidateView) => void;
}) {
  const say = useSay();
  const { id } = candidate;
  const assess = useMutation({ mutationFn: () => sendAssessment(id), onSuccess: onChanged });
  const dismiss = useMutation({
    mutationFn: (reason: string) => sendDismissal(id, reason),
    onSuccess: onChanged,
  });
  const reopen = useMutation({
    mutationFn: (reason: string) => sendReopening(id, reason),
    onSuccess: onChanged,
  });
  if (candidate.caseId !== null) {
    const caseId = candidate.caseId;
    return (
      <div>
        <Button renderRoot={(props) => <Link {...props} to="/cases/$caseId" params={{ caseId }} />}>
          {say('candidate.showCase')}
        </Button>
      </div>
    );
  }
  if (candidate.state === 'notReportable') {
    return (
      <section>
        <p>{say('candidate.reopenHelp')}</p>
        <ReasonForm
          label={say('candidate.reopenReason')}
          button={say('candidate.reopen')}
          send={reopen}
        />
      </section>
    );
  }
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{say('candidate.decide')}</h2>
      <ul className={classes['ways']}>
        {candidate.state === 'open' && (
          <li>
            <p>{say('candidate.startAssessmentHelp')}</p>
            {assess.isError && <ProblemText error={assess.error} />}
            <div>
              <Button
                variant="default"
                loading={assess.isPending}
                onClick={() => {
                  assess.mutate();
                }}
              >
                {say('candidate.startAssessment')}
              </Button>
            </div>
          </li>
        )}
        <li>
          <p>{say('candidate.openCaseHelp')}</p>
          <div>
            <Button
              renderRoot={(props) => (
                <Link {...props} to="/cases/new" search={{ candidateId: id }} />
              )}
            >
              {say('candidate.openCase')}
            </Button>
          </div>
        </li>
        <li>
          <p>{say('candidate.notReportableHelp')}</p>
          <ReasonForm
            label={say('candidate.notReportableReason')}
            button={say('candidate.notReportable')}
            send={dismiss}
          />
        </li>
      </ul>
    </section>
  );
}

/** The facts needed to decide: by whose word it is exploited, and where it is. */
function Known({ candidate }: { readonly candidate: CandidateView }) {
  const say = useSay();
  const dayText = useDayText();
  return (
    <section aria-labelledby="known">
      <h2 id="known">{say('candidate.facts')}</h2>
      {candidate.summary !== '' && <p>{candidate.summary}</p>}
      <h3>{say('candidate.exploitedBy')}</h3>
      <ul className={classes['facts']}>
        {candidate.exploited.map((assertion) => (
          <li key={assertion.source + assertion.seenAt}>
            <strong>{assertion.by ?? sourceName(assertion.source, say)}</strong>,{' '}
            {assertion.since === null
              ? say('candidate.sinceUnknown')
              : say('candidate.since', { date: dayText(assertion.since) })}
            ; {say('candidate.seen')} <InstantText iso={assertion.seenAt} />
            {assertion.note !== null && <div>{assertion.note}</div>}
          </li>
        ))}
      </ul>
      <h3>{say('candidate.releases')}</h3>
      <Table.ScrollContainer minWidth={480}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('candidate.column.release')}</Table.Th>
              <Table.Th scope="col">{say('candidate.column.component')}</Table.Th>
              <Table.Th scope="col">{say('candidate.column.support')}</Table.Th>
              <Table.Th scope="col">{say('candidate.column.finding')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {candidate.releases.map((release) => (
              <ReleaseRow key={release.releaseId + release.findingId} release={release} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function ReleaseRow({ release }: { readonly release: CandidateView['releases'][number] }) {
  const say = useSay();
  const { releaseId, findingId } = release;
  return (
    <Table.Tr>
      <Table.Td>
        <ReleaseLink releaseId={releaseId}>
          {release.productName} {release.releaseVersion}
        </ReleaseLink>
      </Table.Td>
      <Table.Td>{release.component}</Table.Td>
      <Table.Td>
        {say(release.supported ? 'candidate.supported' : 'candidate.unsupported')}
      </Table.Td>
      <Table.Td>
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/findings/$findingId" params={{ findingId }} />
          )}
        >
          {say('candidate.showFinding')}
        </Anchor>
      </Table.Td>
    </Table.Tr>
  );
}
