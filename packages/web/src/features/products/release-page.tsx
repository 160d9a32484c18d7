import { getRelease, type ReleaseDetails } from '@cradle/contract';
import { Anchor, Badge, Button, Group, Skeleton, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { callTagged } from '../../platform/api.ts';
import { useMay } from '../../platform/session.ts';
import { useDayText, useSay } from '../../platform/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FeedAges } from '../../ui/feed-ages.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { StateWord } from '../../ui/state-word.tsx';
import { ReleaseSbom } from '../sboms/index.ts';
import { ArtefactList } from './artefact-list.tsx';
import { EditRelease } from './edit-release.tsx';
import { FindingCountsText } from './finding-counts-text.tsx';
import classes from './products.module.css';
import { PublishRelease } from './publish-release.tsx';
import { ReleaseSboms } from './release-sboms.tsx';

const FrozenClassification = lazy(async () => ({
  default: (await import('../duties/index.ts')).FrozenClassification,
}));

/** One release: its SBOMs, what was found in it, and publishing. */
export function ReleasePage() {
  const say = useSay();
  const { releaseId } = useParams({ from: '/app/releases/$releaseId' });
  const found = useQuery({
    queryKey: ['release', releaseId],
    queryFn: ({ signal }) =>
      callTagged(getRelease, { params: { releaseId }, query: undefined, body: undefined }, signal),
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
  return <Shown release={found.data.data} etag={found.data.etag ?? ''} />;
}

type ShownProps = { readonly release: ReleaseDetails; readonly etag: string };

function Shown({ release, etag }: ShownProps) {
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
      action={<Actions release={release} etag={etag} />}
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
          <ReleaseSboms release={release} />
          {release.state === 'published' && <InLaw release={release} />}
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

function InLaw({ release }: Pick<ShownProps, 'release'>) {
  const say = useSay();
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {say('release.law')}
      </Title>
      {release.classification === null ? (
        <p>{say('release.lawNone')}</p>
      ) : (
        <Suspense fallback={<Skeleton height={120} />}>
          <FrozenClassification frozen={release.classification} />
        </Suspense>
      )}
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
            <ArtefactList artefacts={release.artefacts} />
          </dd>
        </div>
      </dl>
    </aside>
  );
}

function Actions({ release, etag }: ShownProps) {
  const say = useSay();
  const [edits, { open, close }] = useDisclosure(false);
  if (!useMay('releases.write')) {
    return null;
  }
  return (
    <>
      <Group gap="xs">
        <Button variant="default" onClick={open}>
          {say('release.edit')}
        </Button>
        {release.state === 'draft' && <PublishRelease release={release} />}
      </Group>
      <Dialog opened={edits} onClose={close} title={say('release.edit')} size="lg">
        <EditRelease release={release} etag={etag} onDone={close} />
      </Dialog>
    </>
  );
}
