import { changeRelease, getRelease, type ReleaseDetails } from '@cradle/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callTagged } from '../../platform/api.ts';
import { SaveProblem } from '../../ui/save-problem.tsx';
import { useReadState } from '../../ui/use-read-state.ts';
import { draftOfRelease, type ReleaseDraft } from './release-draft.ts';
import { ReleaseForm } from './release-form.tsx';

/** Changes the facts of a release. When somebody else was faster nothing typed is lost, and it is said. */
export function EditRelease({
  release,
  etag,
  onDone,
}: {
  readonly release: ReleaseDetails;
  readonly etag: string;
  readonly onDone: () => void;
}) {
  const queries = useQueryClient();
  const read = useReadState(release, etag);
  const params = { releaseId: release.id };
  const change = useMutation({
    mutationFn: (body: ReleaseDraft) =>
      callTagged(changeRelease, { params, query: undefined, body }, undefined, read.etag),
  });
  const reload = useMutation({
    mutationFn: () => callTagged(getRelease, { params, query: undefined, body: undefined }),
    onSuccess(newest) {
      read.take(newest);
      change.reset();
    },
  });
  return (
    <ReleaseForm
      keepAs={`release.${release.id}`}
      initial={draftOfRelease(read.data)}
      isPublished={read.data.state === 'published'}
      problem={<SaveProblem error={change.error} reload={reload} />}
      isSending={change.isPending}
      onSave={(facts, saved) => {
        change.mutate(facts, {
          onSuccess() {
            saved();
            void queries.invalidateQueries();
            onDone();
          },
        });
      }}
    />
  );
}
