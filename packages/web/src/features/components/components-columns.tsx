import type { ComponentRow } from '@cradle/contract';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../platform/text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import type { TableColumn } from '../../ui/data-table.tsx';
import { middleCut } from '../../ui/middle-cut.ts';
import { ReleaseLink } from '../../ui/release-link.tsx';
import { StateWord } from '../../ui/state-word.tsx';

/** The columns of the list of components; what a row links to is of one product where one is named. */
export function componentColumns(productId?: string): readonly TableColumn<ComponentRow>[] {
  return [
    { id: 'name', title: 'components.column.name', show: (row) => <NameCell row={row} /> },
    { id: 'version', title: 'components.column.version', show: (row) => <VersionCell row={row} /> },
    {
      id: 'usedIn',
      title: 'components.column.usedIn',
      show: (row) => <UsedInCell row={row} ofProduct={productId !== undefined} />,
    },
    {
      id: 'vulnerabilities',
      title: 'components.column.vulnerabilities',
      number: true,
      show: (row) =>
        row.vulnerabilities === 0 ? (
          0
        ) : (
          <Anchor
            renderRoot={(props) => (
              <Link
                {...props}
                to="/findings"
                search={{ componentId: row.id, ...(productId === undefined ? {} : { productId }) }}
              />
            )}
          >
            {row.vulnerabilities}
          </Anchor>
        ),
    },
    {
      id: 'exploited',
      title: 'components.column.exploited',
      number: true,
      show: (row) => row.exploited,
    },
    {
      id: 'identity',
      title: 'components.column.ecosystem',
      show: (row) => <IdentityCell row={row} />,
    },
    {
      id: 'licences',
      title: 'components.column.licences',
      show: (row) => <LicenceCell row={row} />,
    },
  ];
}

function NameCell({ row }: { readonly row: ComponentRow }) {
  return (
    <>
      {row.group !== null && <small>{row.group}/</small>}
      <strong>{row.name}</strong> <small>{row.type}</small>
    </>
  );
}

function VersionCell({ row }: { readonly row: ComponentRow }) {
  const say = useSay();
  return <>{row.version ?? say('components.noVersion')}</>;
}

function LicenceCell({ row }: { readonly row: ComponentRow }) {
  const say = useSay();
  return <>{row.licences.length === 0 ? say('components.noLicence') : row.licences.join(', ')}</>;
}

function UsedInCell({
  row,
  ofProduct,
}: {
  readonly row: ComponentRow;
  /** The product is known from the page around the list. */
  readonly ofProduct: boolean;
}) {
  const say = useSay();
  const more = row.releaseCount - row.releases.length;
  return (
    <>
      {row.releases.map((release) => (
        // Short links one under the other need room to be hit (WCAG 2.5.8).
        <div key={release.releaseId} style={{ lineHeight: '26px' }}>
          <ReleaseLink releaseId={release.releaseId}>
            {ofProduct ? release.version : `${release.productName} ${release.version}`}
          </ReleaseLink>
        </div>
      ))}
      {more > 0 && <small>{say('components.moreReleases', { count: more })}</small>}
    </>
  );
}

function IdentityCell({ row }: { readonly row: ComponentRow }) {
  const say = useSay();
  if (!row.identified) {
    return (
      <span title={say('components.unidentifiedHelp')}>
        <StateWord colour="undetermined">{say('components.unidentified')}</StateWord>
      </span>
    );
  }
  return row.purl === null ? (
    '–'
  ) : (
    <>
      <code>{middleCut(row.purl)}</code> <CopyButton text={row.purl} what={row.name} />
    </>
  );
}
