import type { CaseDetails } from '@cradle/contract';
import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import { CloseByReference, ClosedByReference } from './close-by-reference.tsx';
import { DifferencesPanel } from './differences-panel.tsx';
import { DraftSheet } from './draft-sheet.tsx';
import { FrozenSheet } from './frozen-sheet.tsx';
import { RecordSubmission } from './record-submission.tsx';
import { loadDraft } from './reporting-calls.ts';
import { ReviewPanel } from './review-panel.tsx';
import type { Stage } from './stage-choice.tsx';
import { SubmissionsList } from './submissions-list.tsx';

/** One stage of the report from draft to submission. Once frozen it shows what to copy; the draft stays at hand. */
export function CaseSheet({
  stage,
  reportingCase,
  mayWrite,
  onChanged,
}: {
  readonly stage: Stage;
  readonly reportingCase: CaseDetails;
  readonly mayWrite: boolean;
  readonly onChanged: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const versions = reportingCase.versions.filter((version) => version.stage === stage);
  const latest = versions.toSorted((a, b) => b.number - a.number)[0];
  const submissions = reportingCase.submissions.filter((one) => one.stage === stage);
  const [shown, setShown] = useState<'draft' | 'version'>(
    latest === undefined ? 'draft' : 'version',
  );
  const [isFresh, setFresh] = useState(false);
  const open = reportingCase.state === 'open' && mayWrite;
  const isClosed = reportingCase.byReference.some((one) => one.stage === stage);
  if (latest === undefined || shown === 'draft') {
    return (
      <Stack>
        {submissions.length === 0 && <Alert color="blue">{say('sheet.intro')}</Alert>}
        {stage !== 'earlyWarning' && <p>{say('sheet.carried')}</p>}
        <ClosedByReference reportingCase={reportingCase} stage={stage} />
        {open && submissions.length === 0 && !isClosed && (
          <CloseByReference reportingCase={reportingCase} stage={stage} onClosed={onChanged} />
        )}
        {latest !== undefined && (
          <Group>
            <Button
              variant="default"
              onClick={() => {
                setShown('version');
              }}
            >
              {say('frozen.showVersion', { number: latest.number })}
            </Button>
          </Group>
        )}
        <DraftLoader
          stage={stage}
          reportingCase={reportingCase}
          mayWrite={open}
          onFrozen={(changed) => {
            onChanged(changed);
            setFresh(true);
            setShown('version');
          }}
          onChanged={onChanged}
        />
      </Stack>
    );
  }
  return (
    <FrozenPart
      stage={stage}
      reportingCase={reportingCase}
      version={latest}
      mayWrite={open}
      isFresh={isFresh}
      onChanged={onChanged}
      onShowDraft={() => {
        setShown('draft');
      }}
    />
  );
}

/** What was frozen, to copy; then what was filed of it. */
function FrozenPart({
  stage,
  reportingCase,
  version,
  mayWrite,
  isFresh,
  onChanged,
  onShowDraft,
}: {
  readonly stage: Stage;
  readonly reportingCase: CaseDetails;
  readonly version: CaseDetails['versions'][number];
  readonly mayWrite: boolean;
  readonly isFresh: boolean;
  readonly onChanged: (changed: CaseDetails) => void;
  readonly onShowDraft: () => void;
}) {
  const say = useSay();
  const [recorded, setRecorded] = useState(false);
  const submissions = reportingCase.submissions.filter((one) => one.stage === stage);
  const isFiled = submissions.length > 0;
  const record = (
    <RecordSubmission
      key={`${version.number} ${submissions.length}`}
      reportingCase={reportingCase}
      stage={stage}
      onRecorded={(changed) => {
        setRecorded(true);
        onChanged(changed);
      }}
    />
  );
  return (
    <Stack gap="xl">
      {isFiled ? (
        <SubmissionsList
          stage={stage}
          submissions={submissions}
          kind={reportingCase.kind}
          mayWrite={mayWrite}
          takesFocus={recorded}
          onCompleted={onChanged}
        />
      ) : (
        <Alert color="blue">{say('sheet.intro')}</Alert>
      )}
      {isFiled && (
        <DifferencesPanel
          caseId={reportingCase.id}
          stage={stage}
          mayWrite={mayWrite}
          onUpdate={onShowDraft}
        />
      )}
      <Group>
        <Button variant="default" onClick={onShowDraft}>
          {say('frozen.showDraft')}
        </Button>
      </Group>
      <ReviewPanel
        caseId={reportingCase.id}
        version={version}
        mayReview={mayWrite}
        onReviewed={onChanged}
      />
      <FrozenSheet reportingCase={reportingCase} version={version} takesFocus={isFresh} />
      {mayWrite && !isFiled && record}
      {mayWrite && isFiled && !submissions.some((one) => one.versionNumber === version.number) && (
        <details>
          <summary>{say('submit.further')}</summary>
          {record}
        </details>
      )}
    </Stack>
  );
}

function DraftLoader(props: {
  readonly stage: Stage;
  readonly reportingCase: CaseDetails;
  readonly mayWrite: boolean;
  readonly onFrozen: (changed: CaseDetails) => void;
  readonly onChanged: (changed: CaseDetails) => void;
}) {
  const place = { caseId: props.reportingCase.id, stage: props.stage };
  const draft = useQuery({
    queryKey: ['draft', place, props.reportingCase.form.schemaId],
    queryFn: ({ signal }) => loadDraft(place, signal),
    // The editor holds the draft from here on: a refetch under the hands of a person helps nobody.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (draft.isPending) {
    return <Skeleton height={480} />;
  }
  if (draft.isError) {
    return <ProblemText error={draft.error} />;
  }
  // A case that was moved to another form gets other fields.
  return <DraftSheet key={draft.data.draft.formSchema} start={draft.data} {...props} />;
}
