import { HASH_ALGORITHMS, HASH_DIGITS, type ReleaseDetails } from '@cradle/contract';
import { z } from 'zod';
import type { Say, TextKey } from '../../platform/text.ts';
import type { FieldProblem } from './use-form-check.ts';

const Artefact = z.object({
  name: z.string(),
  algorithm: z.enum(HASH_ALGORITHMS),
  hash: z.string(),
});

/** The facts of a release as the form holds them: unfinished ones too. */
export const ReleaseDraft = z.object({
  version: z.string(),
  releasedOn: z.string().nullable(),
  supportEndsOn: z.string().nullable(),
  artefacts: z.array(Artefact),
});
export type ReleaseDraft = z.infer<typeof ReleaseDraft>;
export type ArtefactDraft = z.infer<typeof Artefact>;

/** A release of which nothing is said yet. */
export const EMPTY_RELEASE: ReleaseDraft = {
  version: '',
  releasedOn: null,
  supportEndsOn: null,
  artefacts: [],
};

/** The facts of a release that is there. */
export function draftOfRelease(release: ReleaseDetails): ReleaseDraft {
  return ReleaseDraft.parse(release);
}

/** How each part of the form is called. */
export const RELEASE_LABELS: Readonly<Record<keyof ReleaseDraft, TextKey>> = {
  version: 'release.version',
  releasedOn: 'release.releasedOn',
  supportEndsOn: 'product.supportEnds',
  artefacts: 'release.artefacts',
};

/** As the contract takes it: hashes as they were computed, without what copying put around them. */
export function factsOfRelease(draft: ReleaseDraft): ReleaseDraft {
  return {
    ...draft,
    artefacts: draft.artefacts.map((one) => ({ ...one, hash: one.hash.trim() })),
  };
}

/** What is wrong with the draft of a release; the rules are the contract's, in words of the form. */
export function releaseProblems(draft: ReleaseDraft, say: Say): FieldProblem[] {
  return [
    ...required('release-version', say('release.version'), draft.version, say),
    ...draft.artefacts.flatMap((one, at) => [
      ...required(
        `release-artefacts-${at}-name`,
        say('release.artefactNameOf', { number: at + 1 }),
        one.name,
        say,
      ),
      ...hashProblems(one, at, say),
    ]),
  ];
}

function required(field: string, label: string, text: string, say: Say): FieldProblem[] {
  return text.trim() === '' ? [{ field, label, message: say('form.required') }] : [];
}

function hashProblems({ algorithm, hash }: ArtefactDraft, at: number, say: Say): FieldProblem[] {
  const field = `release-artefacts-${at}-hash`;
  const label = say('release.artefactHashOf', { number: at + 1 });
  const text = hash.trim();
  if (text === '') {
    return required(field, label, text, say);
  }
  if (!/^[0-9a-f]*$/i.test(text)) {
    return [{ field, label, message: say('release.hashNotHex') }];
  }
  const digits = HASH_DIGITS[algorithm];
  return text.length === digits
    ? []
    : [
        {
          field,
          label,
          message: say('release.hashLength', { algorithm, digits, given: text.length }),
        },
      ];
}
