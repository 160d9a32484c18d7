import { listReleases, type ReleaseSummary } from '@cradle/contract';
import { useDayText, useSay } from '../../platform/text.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { ReleaseLink } from '../../ui/release-link.tsx';
import { StateWord } from '../../ui/state-word.tsx';
import { useList } from '../../ui/use-list.ts';
import { AddRelease } from './add-release.tsx';
import { FindingCountsText } from './finding-counts-text.tsx';

/** The releases of a product, newest first. */
export function ReleaseList({ productId }: { readonly productId: string }) {
  const say = useSay();
  const dayText = useDayText();
  const list = useList(listReleases, { params: { productId }, query: {} });
  const columns: readonly TableColumn<ReleaseSummary>[] = [
    {
      id: 'version',
      title: 'release.version',
      show: (release) => (
        <ReleaseLink releaseId={release.id} weight={600}>
          {release.version}
        </ReleaseLink>
      ),
    },
    {
      id: 'state',
      title: 'release.state',
      width: 130,
      show: (release) => (
        <StateWord colour={release.state === 'published' ? 'good' : 'information'}>
          {say(`release.state.${release.state}`)}
        </StateWord>
      ),
    },
    {
      id: 'released',
      title: 'release.releasedOn',
      show: (release) =>
        release.releasedOn === null ? say('unknown') : dayText(release.releasedOn),
    },
    {
      id: 'sbom',
      title: 'release.sbom',
      show: (release) =>
        release.sbom === null
          ? say('release.noSbom')
          : say('release.sbomCounts', { count: release.sbom.components }),
    },
    {
      id: 'findings',
      title: 'product.findings',
      show: (release) =>
        release.sbom === null ? (
          say('release.notChecked')
        ) : (
          <FindingCountsText counts={release.findings} />
        ),
    },
  ];
  return (
    <DataTable
      label={say('product.tab.releases')}
      columns={columns}
      data={list.data}
      exports={list.exports}
      keyOf={(release) => release.id}
      filters={<AddRelease productId={productId} />}
      empty={<p>{say('release.none')}</p>}
    />
  );
}
