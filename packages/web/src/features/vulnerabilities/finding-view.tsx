import type { FindingDetails } from '@cradle/contract';
import { Alert, Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { FeedAges } from '../../ui/feed-ages.tsx';
import { DecisionBox } from './decision-box.tsx';
import { DecisionHistory } from './decision-history.tsx';
import { ExploitationReport } from './exploitation-report.tsx';
import { FindingEvidence } from './finding-evidence.tsx';
import { FindingReleases } from './finding-releases.tsx';
import classes from './findings.module.css';

/** All of a finding: verdict, evidence, where it is, the decision and its history. Page and drawer share it. */
export function FindingView({
  finding,
  onChanged,
}: {
  readonly finding: FindingDetails;
  readonly onChanged: (changed: FindingDetails) => void;
}) {
  const say = useSay();
  const mayDecide = useMay('findings.decide');
  return (
    <div className={classes['sections']}>
      <div>
        <Verdict finding={finding} />
        {finding.summary !== '' && <p>{finding.summary}</p>}
        <ReportingLinks finding={finding} />
      </div>
      <div className={classes['columns']}>
        <div className={classes['stack']}>
          <FindingReleases finding={finding} />
          <FindingEvidence finding={finding} />
        </div>
        <div className={classes['stack']}>
          {mayDecide ? (
            <DecisionBox finding={finding} onDecided={onChanged} />
          ) : (
            <p>{say('decide.refused')}</p>
          )}
          <DecisionHistory finding={finding} mayDecide={mayDecide} onChanged={onChanged} />
          {mayDecide && <ExploitationReport finding={finding} onReported={onChanged} />}
        </div>
      </div>
      <FeedAges ages={finding.feedAges} />
    </div>
  );
}

/** The verdict in one sentence with its reason. What cannot be told says so in words of its own. */
function Verdict({ finding }: { readonly finding: FindingDetails }) {
  const say = useSay();
  const [reason] = finding.because;
  const names = { component: labelOf(finding.component), vulnerability: finding.vulnerability };
  return (
    <p className={classes['verdict']} data-verdict={finding.verdict}>
      {reason === undefined
        ? say(`verdict.sentence.${finding.verdict}`, names)
        : say(`verdict.sentence.${finding.verdict}Because`, { ...names, reason })}
    </p>
  );
}

/** A component as people name it: `name version`. */
export function labelOf(component: FindingDetails['component']): string {
  const name = component.group === null ? component.name : `${component.group}/${component.name}`;
  return component.version === null ? name : `${name} ${component.version}`;
}

function ReportingLinks({ finding }: { readonly finding: FindingDetails }) {
  const say = useSay();
  const { candidateId, caseIds } = finding;
  if (candidateId === null && caseIds.length === 0) {
    return null;
  }
  return (
    <Alert color="red" variant="outline">
      {candidateId !== null && (
        <>
          {say('finding.candidate')}{' '}
          <Anchor
            underline="always"
            renderRoot={(props) => (
              <Link {...props} to="/candidates/$candidateId" params={{ candidateId }} />
            )}
          >
            {say('finding.candidate.show')}
          </Anchor>
          {caseIds.length > 0 && ' · '}
        </>
      )}
      {caseIds.map((caseId) => (
        <Anchor
          underline="always"
          key={caseId}
          renderRoot={(props) => <Link {...props} to="/cases/$caseId" params={{ caseId }} />}
        >
          {say('finding.case.show')}
        </Anchor>
      ))}
    </Alert>
  );
}
