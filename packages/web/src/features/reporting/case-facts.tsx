import type { CaseDetails } from '@cradle/contract';
import { Anchor, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LawSentence, useLawText } from '../../platform/law-text.tsx';
import { useDayText, useSay } from '../../platform/text.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { ChangeFacts } from './change-facts.tsx';
import { CloseCase } from './close-case.tsx';
import { CorrectAwareness } from './correct-awareness.tsx';
import { csirtReason } from './csirt-reason.ts';

/** What the case rests on; the first value of a corrected moment stays beside the corrected one. */
export function CaseFacts({
  reportingCase,
  mayWrite,
  onChanged,
}: {
  readonly reportingCase: CaseDetails;
  readonly mayWrite: boolean;
  readonly onChanged: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const stated = (text: string) => (text === '' ? say('case.notStated') : text);
  const open = reportingCase.state === 'open' && mayWrite;
  return (
    <Stack gap="xl">
      <Facts as="rows">
        <Fact term={say('case.becameAware')}>
          <Awareness reportingCase={reportingCase} />
        </Fact>
        <Fact term={say('case.decidedBy')}>{reportingCase.decidedBy.name}</Fact>
        <Fact term={say('case.awarenessReason')}>{stated(reportingCase.awarenessReason)}</Fact>
        <Fact term={say('case.awarenessEvidence')}>{stated(reportingCase.awarenessEvidence)}</Fact>
        <IncidentFacts reportingCase={reportingCase} />
        <Fact term={say('case.products')}>
          <CaseProducts reportingCase={reportingCase} />
        </Fact>
        <Fact term={say('case.memberStates')}>
          {reportingCase.memberStates.length === 0
            ? say('case.memberStates.none')
            : reportingCase.memberStates.join(', ')}
        </Fact>
        <Fact term={say('case.csirt')}>
          <Coordinator reportingCase={reportingCase} />
        </Fact>
        <Fact term={say('case.summary')}>{stated(reportingCase.summary)}</Fact>
        {reportingCase.candidateId !== null && (
          <Fact term={say('case.candidate')}>
            <Anchor
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/candidates/$candidateId"
                  params={{ candidateId: reportingCase.candidateId ?? '' }}
                />
              )}
            >
              {reportingCase.vulnerability ?? reportingCase.title}
            </Anchor>
          </Fact>
        )}
      </Facts>
      {open && <ChangeFacts reportingCase={reportingCase} onChanged={onChanged} />}
      {open && <CorrectAwareness reportingCase={reportingCase} onCorrected={onChanged} />}
      {open && <CloseCase reportingCase={reportingCase} onClosed={onChanged} />}
    </Stack>
  );
}

function Awareness({ reportingCase }: { readonly reportingCase: CaseDetails }) {
  const say = useSay();
  const { becameAwareAt, firstBecameAwareAt, corrections } = reportingCase;
  return (
    <>
      <InstantText iso={becameAwareAt} />
      {corrections.length > 0 && (
        <small>
          <br />
          {say('case.correction.first')} <InstantText iso={firstBecameAwareAt} />
        </small>
      )}
      {corrections.map((correction) => (
        <small key={correction.at}>
          <br />
          <InstantText iso={correction.becameAwareAt} />:{' '}
          {say('case.correction.by', { who: correction.by.name })}{' '}
          <InstantText iso={correction.at} />. {correction.reason}
        </small>
      ))}
    </>
  );
}

function IncidentFacts({ reportingCase }: { readonly reportingCase: CaseDetails }) {
  const say = useSay();
  const { suspectedMalicious, occurredAt, measureAvailableAt, vulnerability, kind } = reportingCase;
  return (
    <>
      {vulnerability !== null && <Fact term={say('case.vulnerability')}>{vulnerability}</Fact>}
      {kind === 'severeIncident' && (
        <Fact term={say('case.malicious')}>
          {suspectedMalicious === null
            ? say('case.notStated')
            : say(`open.malicious.${suspectedMalicious}`)}
        </Fact>
      )}
      <Fact term={say('case.occurredAt')}>
        {occurredAt === null ? say('case.notStated') : <InstantText iso={occurredAt} />}
      </Fact>
      {kind === 'exploitedVulnerability' && (
        <Fact term={say('case.measureAt')}>
          {measureAvailableAt === null ? (
            say('case.notStated')
          ) : (
            <InstantText iso={measureAvailableAt} />
          )}
        </Fact>
      )}
    </>
  );
}

function CaseProducts({ reportingCase }: { readonly reportingCase: CaseDetails }) {
  return (
    <>
      {reportingCase.products.map((product) => (
        <div key={product.id}>
          <Anchor
            renderRoot={(props) => (
              <Link {...props} to="/products/$productId" params={{ productId: product.id }} />
            )}
          >
            {product.name}
          </Anchor>
          <small> {versionsOf(reportingCase, product.id).join(', ')}</small>
        </div>
      ))}
    </>
  );
}

/** The versions of a product that are affected, each once; their components are on the findings. */
function versionsOf(reportingCase: CaseDetails, productId: string): string[] {
  const releases = reportingCase.releases.filter((release) => release.productId === productId);
  return [...new Set(releases.map((release) => release.releaseVersion))];
}

function Coordinator({ reportingCase }: { readonly reportingCase: CaseDetails }) {
  const say = useSay();
  const dayText = useDayText();
  const { csirt, csirtBecause } = reportingCase;
  if (csirt === null) {
    return csirtBecause.length === 0 ? (
      <>{say('case.csirt.unknown')}</>
    ) : (
      <Reasons reasons={csirtBecause} />
    );
  }
  return (
    <>
      <Anchor href={csirt.url} target="_blank" rel="noreferrer">
        {csirt.name}
      </Anchor>{' '}
      ({csirt.memberState})
      {csirt.mail.map(({ address, purpose }) => (
        <div key={address}>
          <Anchor href={`mailto:${address}`}>{address}</Anchor> ({say(`case.csirt.mail.${purpose}`)}
          )
        </div>
      ))}
      <br />
      <small>
        {say('case.csirt.checked', { day: dayText(csirt.checkedOn) })}
        {csirt.unverified !== null && (
          <>
            {' '}
            <span lang="en">{csirt.unverified}</span>
          </>
        )}
      </small>
      <br />
      <small>
        {say('case.csirt.because')}: <Reasons reasons={csirt.because} />
      </small>
    </>
  );
}

/** Why that CSIRT, each sentence with its place in the law. */
function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  const say = useSay();
  const text = useLawText();
  return (
    <>
      {reasons.map((reason) => {
        const { says, cite, mark } = csirtReason(reason);
        const stands = mark === null ? [] : [say(`why.source.${mark}`)];
        return (
          <span key={reason}>
            <LawSentence says={says} text={text} />
            {cite !== null && ` (${[text.place(cite), ...stands].join('; ')})`}{' '}
          </span>
        );
      })}
    </>
  );
}
