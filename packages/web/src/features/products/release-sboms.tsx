import type { ReleaseDetails } from '@cradle/contract';
import { Anchor, Table, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../platform/text.ts';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { StateWord } from '../../ui/state-word.tsx';

/** The SBOMs of a release, the current one first, each with what changed from the one before. */
export function ReleaseSboms({ release }: { readonly release: ReleaseDetails }) {
  const say = useSay();
  if (release.sboms.length === 0) {
    return null;
  }
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {say('release.sboms')}
      </Title>
      <ScrollTable label={say('release.sboms')} minWidth={560}>
        <Table.Tbody>
          {release.sboms.map((sbom, at) => {
            const older = release.sboms[at + 1];
            return (
              <Table.Tr key={sbom.id}>
                <Table.Td>
                  <Anchor
                    renderRoot={(props) => (
                      <Link {...props} to="/sboms/$sbomId" params={{ sbomId: sbom.id }} />
                    )}
                  >
                    {sbom.fileName ?? sbom.sha256.slice(0, 12)}
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  {sbom.format} {sbom.specVersion}
                </Table.Td>
                <Table.Td>
                  {say('release.sbomCounts', { count: sbom.components })}
                  {sbom.unidentified > 0 && (
                    <>
                      ,{' '}
                      <StateWord colour="undetermined">
                        {say('release.sbomUnidentified', { count: sbom.unidentified })}
                      </StateWord>
                    </>
                  )}
                </Table.Td>
                <Table.Td>{say(`release.sbom.${sbom.state}`)}</Table.Td>
                <Table.Td>
                  {older !== undefined && (
                    <Anchor
                      renderRoot={(props) => (
                        <Link
                          {...props}
                          to="/sboms/$sbomId/diff/$otherId"
                          params={{ sbomId: sbom.id, otherId: older.id }}
                        />
                      )}
                    >
                      {say('release.diff')}
                    </Anchor>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </ScrollTable>
    </section>
  );
}
