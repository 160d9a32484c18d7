import { createRelease } from '@cradle/contract';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../platform/api.ts';
import { useMay } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { EMPTY_RELEASE, type ReleaseDraft } from './release-draft.ts';
import { ReleaseForm } from './release-form.tsx';

/** The way to a new release of a product, for whom may add one. */
export function AddRelease({ productId }: { readonly productId: string }) {
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [adds, { open, close }] = useDisclosure(false);
  const create = useMutation({
    mutationFn: (body: ReleaseDraft) =>
      call(createRelease, { params: { productId }, query: undefined, body }),
  });
  if (!useMay('releases.write')) {
    return null;
  }
  return (
    <>
      <Button size="sm" onClick={open}>
        {say('release.add')}
      </Button>
      <Dialog opened={adds} onClose={close} title={say('release.add')} size="lg">
        <ReleaseForm
          keepAs={`release.new.${productId}`}
          initial={EMPTY_RELEASE}
          isPublished={false}
          problem={create.isError && <ProblemText error={create.error} />}
          isSending={create.isPending}
          onSave={(facts, saved) => {
            create.mutate(facts, {
              onSuccess(release) {
                saved();
                void queries.invalidateQueries();
                void navigate({ to: '/releases/$releaseId', params: { releaseId: release.id } });
              },
            });
          }}
        />
      </Dialog>
    </>
  );
}
