import type { FindingRow } from '@cradle/contract';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../platform/text.ts';
import { Breakable } from '../../ui/breakable.tsx';
import type { TableColumn } from '../../ui/data-table.tsx';
import { ReleaseLink } from '../../ui/release-link.tsx';
import { ExploitedText } from './exploited-text.tsx';
import classes from './findings.module.css';
import { SeverityText } from './severity-text.tsx';
import { StateText } from './state-text.tsx';

/** The columns of the findings list. The first opens the drawer; its link leads to the page. */
export function findingColumns(
  open: (row: FindingRow) => void,
): readonly TableColumn<FindingRow>[] {
  return [
    {
      id: 'vulnerability',
      title: 'findings.column.vulnerability',
      sort: 'vulnerability',
      show: (row) => <VulnerabilityCell row={row} open={open} />,
    },
    {
      id: 'severity',
      title: 'findings.column.severity',
      sort: 'severity',
      show: (row) => <SeverityText severity={row.severity} />,
    },
    {
      id: 'exploited',
      title: 'findings.column.exploited',
      show: (row) => (row.exploited ? <ExploitedText since={row.exploitedSince} /> : '–'),
    },
    {
      id: 'epss',
      title: 'findings.column.epss',
      sort: 'epss',
      number: true,
      show: (row) => (row.epss === null ? '–' : `${(row.epss.score * 100).toFixed(1)} %`),
    },
    {
      id: 'component',
      title: 'findings.column.component',
      sort: 'component',
      isLong: true,
      show: (row) => <ComponentCell row={row} />,
    },
    {
      id: 'fixedIn',
      title: 'findings.column.fixedIn',
      show: (row) => <FixedCell row={row} />,
    },
    {
      id: 'state',
      title: 'findings.column.state',
      show: (row) => (
        <StateText
          state={row.state}
          inheritedFrom={row.decision?.inheritedFrom ?? null}
          endsOn={row.decision?.endsOn ?? null}
        />
      ),
    },
    {
      id: 'release',
      title: 'findings.column.release',
      width: 150,
      show: (row) => (
        <ReleaseLink releaseId={row.releaseId}>
          {row.productName} {row.releaseVersion}
        </ReleaseLink>
      ),
    },
  ];
}

function VulnerabilityCell({
  row,
  open,
}: {
  readonly row: FindingRow;
  readonly open: (row: FindingRow) => void;
}) {
  return (
    <>
      <Anchor
        fw={600}
        renderRoot={(props) => (
          <Link {...props} to="/findings/$findingId" params={{ findingId: row.findingId }} />
        )}
        onClick={(event) => {
          // A plain click looks without leaving the list; every other way to follow a link stays the browser's.
          if (!event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
            event.preventDefault();
            open(row);
          }
        }}
      >
        {row.vulnerability}
      </Anchor>
      <br />
      <small>{row.summary}</small>
    </>
  );
}

function ComponentCell({ row }: { readonly row: FindingRow }) {
  const say = useSay();
  return (
    <>
      <Breakable>{`${row.component} ${row.componentVersion ?? ''}`}</Breakable>
      {row.direct && <small> ({say('findings.direct')})</small>}
      {row.verdict === 'undetermined' && (
        <>
          <br />
          <span className={classes['undetermined']}>{say('findings.cannotTell')}</span>
        </>
      )}
    </>
  );
}

function FixedCell({ row }: { readonly row: FindingRow }) {
  const say = useSay();
  return <>{row.fixedIn.length === 0 ? say('findings.noFix') : row.fixedIn.join(', ')}</>;
}
