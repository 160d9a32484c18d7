import { getRelease, publishRelease, type ReleaseDetails } from '@cradle/contract';
import { Anchor, Badge, Button, List, Modal, Skeleton, Stack, Table, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { call } from '../../platform/api.ts';
import { useMay } from '../../platform/session.ts';
import { useDayText, useSay } from '../../platform/text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { FeedAges } from '../../ui/feed-ages.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { StateWord } from '../../ui/state-word.tsx';
import { ReleaseSbom } from '../sboms/index.ts';
import { FindingCountsText } from './finding-counts-text.tsx';
import classes from './products.module.css';

/** One release: its SBOMs, what was found in it, and publishing. */
export function ReleasePage() {
  const say = useSay();
  const { releaseId } = useParams({ from: '/app/releases/$releaseId' });
  const found = useQuery({
    queryKey: ['release', releaseId],
    queryFn: ({ signal }) =>
      call(getRelease, { params: { releaseId }, query: undefined, body: undefined }, signal),
  });
  if (found.isPending) {
    return (
      <Page title={say('release.title')}>
        <Skeleton height={400} />
      </Page>
    );
  }
  if (found.isError) {
    return (
      <Page title={say('release.title')}>
        <ProblemText error={found.error} />
      </Page>
    );
  }
  return <Shown release={found.data} />;
}

function Shown({ release }: { readonly release: ReleaseDetails }) {
  const say = useSay();
  const mayUpload = useMay('sboms.write');
  return (
    <Page
      title={`${release.productName} ${release.version}`}
      documentTitle={[release.version, release.productName]}
      badge={
        <>
          <StateWord colour={release.state === 'published' ? 'good' : 'information'}>
            {say(`release.state.${release.state}`)}
          </StateWord>
          {release.demo && (
            <Badge variant="outline" color="gray">
              {say('product.demo')}
            </Badge>
          )}
        </>
      }
      above={
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/products/$productId" params={{ productId: release.productId }} />
          )}
        >
          {release.productName}
        </Anchor>
      }
      action={<Publish release={release} />}
    >
      <div className={classes['columns']}>
        <Stack gap="xl">
          <section>
            <Title order={2} size="h3" mb="sm">
              {say('product.findings')}
            </Title>
            {release.sbom === null ? (
              <p>{say('release.notChecked')}</p>
            ) : (
              <>
                <p>
                  <FindingCountsText counts={release.findings} />{' '}
                  <Anchor
                    renderRoot={(props) => (
                      <Link {...props} to="/findings" search={{ releaseId: release.id }} />
                    )}
                  >
                    {say('sbom.showFindings')}
                  </Anchor>
                </p>
                <FeedAges ages={release.feedAges} />
              </>
            )}
          </section>
          <Sboms release={release} />
          {mayUpload && (
            <section>
              <Title order={2} size="h3" mb="sm">
                {say(release.sbom === null ? 'release.bring' : 'release.supersede')}
              </Title>
              <ReleaseSbom releaseId={release.id} />
            </section>
          )}
        </Stack>
        <Facts release={release} />
      </div>
    </Page>
  );
}

function Sboms({ release }: { readonly release: ReleaseDetails }) {
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

function Facts({ release }: { readonly release: ReleaseDetails }) {
  const say = useSay();
  const dayText = useDayText();
  return (
    <aside>
      <dl className={classes['facts']}>
        <div>
          <dt>{say('release.releasedOn')}</dt>
          <dd>{release.releasedOn === null ? say('unknown') : dayText(release.releasedOn)}</dd>
        </div>
        <div>
          <dt>{say('product.supportEnds')}</dt>
          <dd>
            {release.supportEndsOn === null
              ? say('release.asProduct')
              : dayText(release.supportEndsOn)}
          </dd>
        </div>
        {release.publishedAt !== null && (
          <div>
            <dt>{say('release.publishedAt')}</dt>
            <dd>
              <InstantText iso={release.publishedAt} />
            </dd>
          </div>
        )}
        <div>
          <dt>{say('release.artefacts')}</dt>
          <dd>
            {release.artefacts.length === 0 ? '–' : null}
            {release.artefacts.map((artefact) => (
              <div key={artefact.name}>
                {artefact.name} {artefact.algorithm} {artefact.hash.slice(0, 12)}…{' '}
                <CopyButton text={artefact.hash} what={artefact.name} />
              </div>
            ))}
          </dd>
        </div>
      </dl>
    </aside>
  );
}

/** Publishing cannot be taken back: the dialogue says what it freezes. */
function Publish({ release }: { readonly release: ReleaseDetails }) {
  const say = useSay();
  const queries = useQueryClient();
  const [asks, { open, close }] = useDisclosure(false);
  const publish = useMutation({
    mutationFn: () =>
      call(publishRelease, {
        params: { releaseId: release.id },
        query: undefined,
        body: undefined,
      }),
    async onSuccess() {
      close();
      await queries.invalidateQueries();
    },
  });
  if (!useMay('releases.write') || release.state === 'published') {
    return null;
  }
  return (
    <>
      <Button onClick={open}>{say('release.publish')}</Button>
      <Modal opened={asks} onClose={close} title={say('release.publish')}>
        <p>{say('release.publishAsk', { version: release.version })}</p>
        <List size="sm" mb="md">
          <List.Item>{say('release.publishFreezes')}</List.Item>
          <List.Item>{say('release.publishSupersedes')}</List.Item>
        </List>
        {publish.isError && <ProblemText error={publish.error} />}
        <Button
          data-autofocus
          loading={publish.isPending}
          onClick={() => {
            publish.mutate();
          }}
        >
          {say('release.publish')}
        </Button>
      </Modal>
    </>
  );
}
