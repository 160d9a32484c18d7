import { diffSboms } from '@cradle/contract';
import { Anchor, Skeleton, Stack, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { call } from '../../platform/api.ts';
import { useSay } from '../../platform/text.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';

/** What changed from an older SBOM to a newer one. */
export function SbomDiffPage() {
  const say = useSay();
  const { sbomId, otherId } = useParams({ from: '/app/sboms/$sbomId/diff/$otherId' });
  const diff = useQuery({
    queryKey: ['diff', sbomId, otherId],
    queryFn: ({ signal }) =>
      call(diffSboms, { params: { sbomId, otherId }, query: undefined, body: undefined }, signal),
  });
  return (
    <Page
      title={say('sbom.diff')}
      above={
        <Anchor renderRoot={(props) => <Link {...props} to="/sboms/$sbomId" params={{ sbomId }} />}>
          {say('sbom.title')}
        </Anchor>
      }
    >
      {diff.isPending && <Skeleton height={320} />}
      {diff.isError && <ProblemText error={diff.error} />}
      {diff.data !== undefined && (
        <Stack gap="xl">
          <section aria-labelledby="changed">
            <Title order={2} size="h3" id="changed">
              {say('sbom.diff.changed', { count: diff.data.changed.length })}
            </Title>
            <ScrollTable label={say('sbom.diff')} minWidth={480}>
              <Table.Tbody>
                {diff.data.changed.map((one) => (
                  <Table.Tr key={one.package + one.to}>
                    <Table.Td>{one.package}</Table.Td>
                    <Table.Td>
                      {one.from} → {one.to}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </ScrollTable>
          </section>
          <Names
            title={say('sbom.diff.added', { count: diff.data.added.length })}
            names={diff.data.added}
          />
          <Names
            title={say('sbom.diff.removed', { count: diff.data.removed.length })}
            names={diff.data.removed}
          />
        </Stack>
      )}
    </Page>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  return (
    <section>
      <Title order={2} size="h3">
        {title}
      </Title>
      <ul>
        {names.map((name) => (
          <li key={name} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
