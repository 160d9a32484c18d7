import { createRelease, listReleases, type ReleaseSummary } from '@cradle/contract';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { call } from '../../platform/api.ts';
import { useMay } from '../../platform/session.ts';
import { useDayText, useSay } from '../../platform/text.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { ReleaseLink } from '../../ui/release-link.tsx';
import { StateWord } from '../../ui/state-word.tsx';
import { useList } from '../../ui/use-list.ts';
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

function AddRelease({ productId }: { readonly productId: string }) {
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [adds, { open, close }] = useDisclosure(false);
  const [version, setVersion] = useState('');
  const [releasedOn, setReleasedOn] = useState('');
  const create = useMutation({
    mutationFn: () =>
      call(createRelease, {
        params: { productId },
        query: undefined,
        body: { version: version.trim(), releasedOn: releasedOn === '' ? null : releasedOn },
      }),
    async onSuccess(release) {
      await queries.invalidateQueries();
      await navigate({ to: '/releases/$releaseId', params: { releaseId: release.id } });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    create.mutate();
  };
  if (!useMay('releases.write')) {
    return null;
  }
  return (
    <>
      <Button size="sm" onClick={open}>
        {say('release.add')}
      </Button>
      <Modal opened={adds} onClose={close} title={say('release.add')}>
        <form onSubmit={submit}>
          <Stack>
            {create.isError && <ProblemText error={create.error} />}
            <TextInput
              label={say('release.version')}
              required
              data-autofocus
              value={version}
              onChange={(event) => {
                setVersion(event.currentTarget.value);
              }}
            />
            <TextInput
              type="date"
              label={say('release.releasedOn')}
              value={releasedOn}
              onChange={(event) => {
                setReleasedOn(event.currentTarget.value);
              }}
            />
            <Group>
              <Button type="submit" loading={create.isPending}>
                {say('action.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
