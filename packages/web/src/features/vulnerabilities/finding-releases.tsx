import type { FindingDetails } from '@cradle/contract';
import { Table } from '@mantine/core';
import { useSay } from '../../platform/text.ts';
import { ReleaseLink } from '../../ui/release-link.tsx';
import classes from './findings.module.css';
import { StateText } from './state-text.tsx';

type FindingRelease = FindingDetails['releases'][number];

/** The releases that contain it, each with its state and the ways it gets in. */
export function FindingReleases({ finding }: { readonly finding: FindingDetails }) {
  const say = useSay();
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">{say('finding.releases')}</h2>
      {finding.releases.length === 0 ? (
        <p>{say('finding.release.none')}</p>
      ) : (
        <Table.ScrollContainer minWidth={520}>
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{say('findings.column.release')}</Table.Th>
                <Table.Th scope="col">{say('findings.column.state')}</Table.Th>
                <Table.Th scope="col">{say('finding.paths')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {finding.releases.map((release) => (
                <ReleaseRow key={release.releaseId} release={release} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}

function ReleaseRow({ release }: { readonly release: FindingRelease }) {
  const say = useSay();
  const { releaseId, decision } = release;
  return (
    <Table.Tr>
      <Table.Td>
        <ReleaseLink releaseId={releaseId}>
          {release.productName} {release.releaseVersion}
        </ReleaseLink>
        <br />
        <small>
          {say(release.supported ? 'finding.release.supported' : 'finding.release.unsupported')}
        </small>
      </Table.Td>
      <Table.Td>
        <StateText
          state={release.state}
          inheritedFrom={release.inherited && decision !== null ? decision.releaseVersion : null}
          endsOn={decision?.endsOn ?? null}
        />
      </Table.Td>
      <Table.Td>
        <Paths release={release} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Dependency paths as chains from the product to the component. */
function Paths({ release }: { readonly release: FindingRelease }) {
  const say = useSay();
  if (release.paths.length === 0) {
    return <small>{say(release.direct ? 'finding.paths.direct' : 'finding.paths.none')}</small>;
  }
  return (
    <>
      {release.paths.map((path, index) => (
        <ol
          key={path.join(' → ')}
          className={classes['chain']}
          aria-label={say('finding.path', { number: index + 1 })}
        >
          {path.map((label, at) => (
            <li key={`${at} ${label}`}>
              <span>{label}</span>
            </li>
          ))}
        </ol>
      ))}
    </>
  );
}
