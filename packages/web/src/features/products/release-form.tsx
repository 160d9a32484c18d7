import { Alert, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDayText, useSay } from '../../platform/text.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Why } from '../../ui/why.tsx';
import { ArtefactList } from './artefact-list.tsx';
import { ArtefactRows } from './artefact-rows.tsx';
import { DraftForm } from './draft-form.tsx';
import { factsOfRelease, RELEASE_LABELS, ReleaseDraft, releaseProblems } from './release-draft.ts';
import { type FormCheck, useFormCheck } from './use-form-check.ts';
import { useKept } from './use-kept.ts';

/**
 * Asks for the facts of a release. Of a published one only the end of support is asked; the rest is shown, and why it
 * stays as it is. What is typed is kept on this device until it is saved.
 */
export function ReleaseForm({
  keepAs,
  initial,
  isPublished,
  problem,
  isSending,
  onSave,
}: {
  readonly keepAs: string;
  readonly initial: ReleaseDraft;
  readonly isPublished: boolean;
  readonly problem: ReactNode;
  readonly isSending: boolean;
  readonly onSave: (facts: ReleaseDraft, saved: () => void) => void;
}) {
  const say = useSay();
  const kept = useKept(keepAs, initial, ReleaseDraft);
  // Published while it was typed into: what is fixed now goes back to what the server has.
  const draft = isPublished ? { ...initial, supportEndsOn: kept.value.supportEndsOn } : kept.value;
  const check = useFormCheck(isPublished ? [] : releaseProblems(draft, say));
  return (
    <DraftForm
      kept={kept}
      check={check}
      labels={RELEASE_LABELS}
      problem={problem}
      isSending={isSending}
      onSave={(_, saved) => {
        onSave(isPublished ? draft : factsOfRelease(draft), saved);
      }}
    >
      {isPublished ? (
        <Locked release={initial} />
      ) : (
        <VersionAndDate draft={draft} check={check} change={kept.change} />
      )}
      <div>
        <TextInput
          id="release-supportEndsOn"
          type="date"
          label={say('product.supportEnds')}
          description={say('release.supportEndsHelp')}
          value={draft.supportEndsOn ?? ''}
          onChange={(event) => {
            kept.change({ supportEndsOn: event.currentTarget.value || null });
          }}
        />
        <Why reason={say('release.supportEndsWhy')} cite="Art. 13(19); Annex II, point (7)" />
      </div>
      {!isPublished && (
        <ArtefactRows
          rows={draft.artefacts}
          check={check}
          onChange={(artefacts) => {
            kept.change({ artefacts });
          }}
        />
      )}
    </DraftForm>
  );
}

function VersionAndDate({
  draft,
  check,
  change,
}: {
  readonly draft: ReleaseDraft;
  readonly check: FormCheck;
  readonly change: (part: Partial<ReleaseDraft>) => void;
}) {
  const say = useSay();
  return (
    <>
      <TextInput
        id="release-version"
        label={say('release.version')}
        description={say('release.versionHelp')}
        required
        data-autofocus
        maxLength={300}
        value={draft.version}
        error={check.errorOf('release-version')}
        onChange={(event) => {
          change({ version: event.currentTarget.value });
        }}
      />
      <TextInput
        id="release-releasedOn"
        type="date"
        label={say('release.releasedOn')}
        value={draft.releasedOn ?? ''}
        onChange={(event) => {
          change({ releasedOn: event.currentTarget.value || null });
        }}
      />
    </>
  );
}

function Locked({ release }: { readonly release: ReleaseDraft }) {
  const say = useSay();
  const dayText = useDayText();
  return (
    <>
      <Alert color="blue" variant="light">
        {say('release.locked')}
      </Alert>
      <Facts as="rows">
        <Fact term={say('release.version')}>{release.version}</Fact>
        <Fact term={say('release.releasedOn')}>
          {release.releasedOn === null ? say('unknown') : dayText(release.releasedOn)}
        </Fact>
        <Fact term={say('release.artefacts')}>
          <ArtefactList artefacts={release.artefacts} />
        </Fact>
      </Facts>
    </>
  );
}
