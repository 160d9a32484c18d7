import type { FindingDetails } from '@cradle/contract';
import { Anchor } from '@mantine/core';
import { useSay } from '../../platform/text.ts';
import { Breakable } from '../../ui/breakable.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { assertedBy } from './exploited-text.tsx';
import classes from './findings.module.css';
import { recordUrl } from './findings-calls.ts';
import { SeverityText } from './severity-text.tsx';

/** What the finding stands on: who says it, since when, how bad, fixed where, and the records verbatim. */
export function FindingEvidence({ finding }: { readonly finding: FindingDetails }) {
  const say = useSay();
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{say('finding.evidence')}</h2>
      <Facts as="rows">
        <Fact term={say('finding.because')}>
          <ul className={classes['plain']}>
            {finding.because.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Fact>
        <Fact term={say('finding.severity')}>
          <SeverityText severity={finding.severity} />
          {finding.severity.source !== null &&
            ` ${say('severity.source', { source: finding.severity.source })}`}
          {finding.severity.vector !== null && (
            <div>
              <code>
                <Breakable>{finding.severity.vector}</Breakable>
              </code>{' '}
              <CopyButton text={finding.severity.vector} what={say('finding.vector')} />
            </div>
          )}
        </Fact>
        <Fact term={say('finding.exploited')}>
          <Exploitation exploited={finding.exploited} />
        </Fact>
        <Fact term={say('finding.epss')}>
          <EpssSentence epss={finding.epss} />
        </Fact>
        <Fact term={say('finding.fixedIn')}>
          {finding.fixedIn.length === 0 ? say('findings.noFix') : finding.fixedIn.join(', ')}
        </Fact>
        <Identity finding={finding} />
        <Fact term={say('finding.records')}>
          <Records records={finding.records} />
        </Fact>
        <Fact term={say('finding.references')}>
          <References references={finding.references} />
        </Fact>
      </Facts>
      {finding.details !== '' && (
        <details>
          <summary>{say('finding.details.show')}</summary>
          <p className={classes['details']}>{finding.details}</p>
        </details>
      )}
    </section>
  );
}

function Exploitation({ exploited }: { readonly exploited: FindingDetails['exploited'] }) {
  const say = useSay();
  if (exploited.length === 0) {
    return <>{say('finding.exploited.none')}</>;
  }
  return (
    <ul className={classes['plain']}>
      {exploited.map((assertion) => (
        <li key={assertion.source + assertion.seenAt}>
          <strong className={classes['exploited']}>{say('exploited.yes')}</strong>{' '}
          {say('exploited.by', { who: assertion.by ?? assertedBy(assertion.source, say) })},{' '}
          {assertion.since === null
            ? say('finding.exploited.sinceUnknown')
            : say('exploited.since', { date: assertion.since })}
          {assertion.note !== null && (
            <>
              <br />
              <small>{assertion.note}</small>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function EpssSentence({ epss }: { readonly epss: FindingDetails['epss'] }) {
  const say = useSay();
  if (epss === null) {
    return <>{say('finding.epss.none')}</>;
  }
  const percent = (share: number) => (share * 100).toFixed(1);
  return (
    <>
      {say('finding.epss.text', {
        score: percent(epss.score),
        percentile: percent(epss.percentile),
      })}
      {epss.date !== null && ` (${say('finding.epss.date', { date: epss.date })})`}
    </>
  );
}

function Identity({ finding }: { readonly finding: FindingDetails }) {
  const say = useSay();
  return (
    <>
      <Fact term={say('finding.component')}>
        {finding.component.purl === null ? (
          finding.component.name
        ) : (
          <>
            <code>
              <Breakable>{finding.component.purl}</Breakable>
            </code>{' '}
            <CopyButton text={finding.component.purl} what={say('finding.component')} />
          </>
        )}
      </Fact>
      {finding.aliases.length > 0 && (
        <Fact term={say('finding.aliases')}>{finding.aliases.join(', ')}</Fact>
      )}
      {finding.euvdId !== null && <Fact term={say('finding.euvd')}>{finding.euvdId}</Fact>}
      {finding.publishedAt !== null && (
        <Fact term={say('finding.publishedAt')}>{finding.publishedAt.slice(0, 10)}</Fact>
      )}
      {finding.modifiedAt !== null && (
        <Fact term={say('finding.modifiedAt')}>{finding.modifiedAt.slice(0, 10)}</Fact>
      )}
    </>
  );
}

function Records({ records }: { readonly records: FindingDetails['records'] }) {
  const say = useSay();
  return (
    <ul className={classes['plain']}>
      {records.map((record) => (
        <li key={record.sha256}>
          <Anchor
            underline="always"
            href={recordUrl(record.sha256)}
            target="_blank"
            aria-label={`${say('finding.record.show', { source: record.source })}: ${record.id}`}
          >
            {record.id}
          </Anchor>{' '}
          {record.source}
          {record.modified !== null &&
            ` · ${say('finding.record.modified', { date: record.modified.slice(0, 10) })}`}
          <br />
          <small>
            SHA-256 {record.sha256.slice(0, 8)}…{record.sha256.slice(-8)}{' '}
            <CopyButton text={record.sha256} what={`SHA-256 ${record.id}`} />
          </small>
        </li>
      ))}
    </ul>
  );
}

/** Links of the advisory. Only web addresses become links: the text comes from outside. */
function References({ references }: { readonly references: FindingDetails['references'] }) {
  return (
    <ul className={classes['plain']}>
      {references.slice(0, 30).map((reference) => (
        <li key={reference.type + reference.url}>
          {/^https?:\/\//i.test(reference.url) ? (
            <Anchor
              underline="always"
              href={reference.url}
              target="_blank"
              rel="noreferrer nofollow"
            >
              {reference.url}
            </Anchor>
          ) : (
            reference.url
          )}{' '}
          <small>{reference.type.toLowerCase()}</small>
        </li>
      ))}
    </ul>
  );
}
