import { addressOfAnswers, answersOfAddress, type GuideAnswers } from '@cradle/core/law/guide';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

/** The answers, kept in the address behind the `#`: each is a step to go back to, and a server never sees them. */
export function useGuideAddress(): {
  readonly answers: GuideAnswers;
  /** The address has text that was not written by the guide; it then begins anew. */
  readonly isBad: boolean;
  readonly change: (answers: GuideAnswers) => void;
} {
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const read = useMemo(() => answersOfAddress(hash), [hash]);
  return {
    answers: read ?? NONE,
    isBad: read === undefined,
    change(answers) {
      void navigate({
        to: '.',
        hash: addressOfAnswers(answers),
        resetScroll: false,
        hashScrollIntoView: false,
      });
    },
  };
}

const NONE: GuideAnswers = {};
