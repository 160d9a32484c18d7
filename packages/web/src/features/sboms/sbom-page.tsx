import { downloadSbom, getSbom, listSbomComponents, type SbomDetails } from '@cradle/contract';
import { Button, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { addressOf, call } from '../../platform/api.ts';
import { useSay } from '../../platform/text.ts';
import { Breakable } from '../../ui/breakable.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { FilterPill } from '../../ui/filter-pill.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { MomentText } from '../../ui/moment-text.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { ReleaseLink } from '../../ui/release-link.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { StateWord } from '../../ui/state-word.tsx';
import { useChangeSearch } from '../../ui/use-change-search.ts';
import { useList } from '../../ui/use-list.ts';
import { ProblemList } from './problem-list.tsx';

/** One SBOM: what it says of itself, its problems, its quality, its components. */
export function SbomPage() {
  const say = useSay();
  const { sbomId } = useParams({ from: '/app/sboms/$sbomId' });
  const found = useQuery({
    queryKey: ['sbom', sbomId],
    queryFn: ({ signal }) =>
      call(getSbom, { params: { sbomId }, query: undefined, body: undefined }, signal),
  });
  if (found.isPending) {
    return (
      <Page title={say('sbom.title')}>
        <Skeleton height={400} />
      </Page>
    );
  }
  if (found.isError) {
    return (
      <Page title={say('sbom.title')}>
        <ProblemText error={found.error} />
      </Page>
    );
  }
  const sbom = found.data;
  const title = say('sbom.of', { what: `${sbom.productName} ${sbom.releaseVersion}` });
  return (
    <Page
      title={title}
      wide
      badge={
        <StateWord colour={sbom.schemaValid ? 'good' : 'warning'}>
          {say(sbom.schemaValid ? 'sbom.valid' : 'sbom.invalid')}
        </StateWord>
      }
      above={
        <ReleaseLink releaseId={sbom.releaseId}>
          {sbom.productName} {sbom.releaseVersion}
        </ReleaseLink>
      }
      action={
        <Button
          variant="default"
          component="a"
          href={addressOf(downloadSbom, { params: { sbomId }, query: undefined })}
          download
        >
          {say('sbom.download')}
        </Button>
      }
    >
      <Stack gap="xl">
        <SbomFacts sbom={sbom} />
        <ProblemList problems={sbom.problemList} />
        <Quality sbom={sbom} />
        <Components sbomId={sbomId} />
      </Stack>
    </Page>
  );
}

function SbomFacts({ sbom }: { readonly sbom: SbomDetails }) {
  const say = useSay();
  const rows: readonly (readonly [string, string])[] = [
    [say('sbom.format'), `${sbom.format} ${sbom.specVersion}`],
    [say('sbom.components'), String(sbom.components)],
    [say('sbom.unidentified'), String(sbom.unidentified)],
    [say('sbom.topLevel'), String(sbom.topLevel)],
    [say('sbom.tools'), sbom.tools.join(', ') || '–'],
    [say('sbom.authors'), sbom.authors.join(', ') || '–'],
    [say('sbom.serial'), sbom.serialNumber ?? '–'],
  ];
  return (
    <Facts as="tiles">
      {rows.map(([term, text]) => (
        <Fact key={term} term={term}>
          {text}
        </Fact>
      ))}
      <Fact term={say('sbom.createdAt')}>
        <MomentText text={sbom.createdAt} />
      </Fact>
      <Fact term={say('sbom.uploaded')}>
        <InstantText iso={sbom.uploadedAt} />, {sbom.uploadedBy.name}
      </Fact>
      <Fact term="SHA-256">
        {sbom.sha256.slice(0, 16)}… <CopyButton text={sbom.sha256} what="SHA-256" />
      </Fact>
    </Facts>
  );
}

function Quality({ sbom }: { readonly sbom: SbomDetails }) {
  const say = useSay();
  const { quality } = sbom;
  return (
    <section aria-labelledby="quality">
      <Title order={2} size="h3" id="quality">
        {say('sbom.quality', { profile: quality.profile })}
      </Title>
      <p>
        {say('sbom.qualityPassed', {
          passed: quality.passed.length,
          failed: new Set(quality.failed.map((one) => one.rule)).size,
        })}
      </p>
      <ul>
        {quality.failed.map((one) => (
          <li key={one.rule + one.at}>
            <strong>{one.rule}</strong> {one.at} {one.message}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Row = {
  readonly componentId: string;
  readonly ref: string;
  readonly name: string;
  readonly group: string | null;
  readonly version: string | null;
  readonly purl: string | null;
  readonly cpe: string | null;
  readonly licences: readonly string[];
  readonly direct: boolean;
  readonly identified: boolean;
  readonly vulnerabilities: number;
  readonly exploited: number;
};

const ONLY = ['direct', 'unidentified', 'vulnerable'] as const;

function Components({ sbomId }: { readonly sbomId: string }) {
  const say = useSay();
  const search: Readonly<Record<string, string | undefined>> = useSearch({
    from: '/app/sboms/$sbomId',
  });
  const change = useChangeSearch(search);
  const list = useList(listSbomComponents, { params: { sbomId }, query: search });
  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'name',
      title: 'sbom.column.component',
      sort: 'name',
      show: (row) => (
        <>
          <strong>
            <Breakable>{`${row.group === null ? '' : `${row.group}/`}${row.name}`}</Breakable>
          </strong>{' '}
          <Breakable>{row.version ?? ''}</Breakable>
        </>
      ),
    },
    {
      id: 'identity',
      title: 'sbom.column.identity',
      isLong: true,
      show: ({ purl, cpe }) =>
        purl === null && cpe === null ? (
          <StateWord colour="undetermined">{say('sbom.notIdentified')}</StateWord>
        ) : (
          <Breakable>{purl ?? cpe ?? ''}</Breakable>
        ),
    },
    {
      id: 'direct',
      title: 'sbom.column.direct',
      show: (row) => say(row.direct ? 'sbom.direct' : 'sbom.transitive'),
    },
    { id: 'licences', title: 'sbom.column.licences', show: (row) => row.licences.join(', ') },
    {
      id: 'vulnerabilities',
      title: 'sbom.column.vulnerabilities',
      number: true,
      sort: 'vulnerabilities',
      show: (row) => row.vulnerabilities,
    },
    {
      id: 'exploited',
      title: 'sbom.column.exploited',
      number: true,
      show: (row) =>
        row.exploited === 0 ? '' : <StateWord colour="critical">{String(row.exploited)}</StateWord>,
    },
  ];
  return (
    <section aria-labelledby="components">
      <Title order={2} size="h3" id="components" mb="sm">
        {say('sbom.components')}
      </Title>
      <DataTable
        label={say('sbom.components')}
        columns={columns}
        data={list.data}
        exports={list.exports}
        keyOf={(row) => row.ref}
        sort={search['sort']}
        onSort={(sort) => {
          change({ sort });
        }}
        filters={
          <>
            <SearchField
              value={search['q']}
              onChange={(q) => {
                change({ q });
              }}
            />
            <FilterPill
              label={say('sbom.only')}
              value={ONLY.find((value) => value === search['only'])}
              options={ONLY.map((value) => ({ value, label: say(`sbom.only.${value}`) }))}
              onChange={(only) => {
                change({ only });
              }}
            />
          </>
        }
        empty={say('list.nothingMatches')}
      />
    </section>
  );
}
