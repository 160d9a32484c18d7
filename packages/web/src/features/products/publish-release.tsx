import { publishRelease, type ReleaseDetails } from '@cradle/contract';
import { Button, List } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { useSay } from '../../platform/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';

/** Publishing cannot be taken back: the dialogue says what it freezes. */
export function PublishRelease({ release }: { readonly release: ReleaseDetails }) {
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
  return (
    <>
      <Button onClick={open}>{say('release.publish')}</Button>
      <Dialog opened={asks} onClose={close} title={say('release.publish')}>
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
      </Dialog>
    </>
  );
}
