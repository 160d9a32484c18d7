import { type FocusEvent, useRef, useState } from 'react';

/** What is wrong with one field of a form. */
export type FieldProblem = {
  /** The id of the field in the page. */
  readonly field: string;
  /** How the field is called, for the summary. */
  readonly label: string;
  readonly message: string;
};

/** When a form says what is wrong: at a field once it was left, everywhere once it was sent. */
export type FormCheck = {
  /** The problems as they were when the form was last sent, for the summary at its top. */
  readonly summary: readonly FieldProblem[];
  /** How often it was sent with problems: a new summary takes the focus again. */
  readonly attempts: number;
  readonly errorOf: (field: string) => string | undefined;
  /** For the form: notes which field was left. */
  readonly listeners: {
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
    readonly onPointerDown: () => void;
  };
  /** Whether it may be sent. If not, all problems show. */
  readonly pass: () => boolean;
  /** Forgets what was left and sent: rows have moved, or the form is another one. */
  readonly reset: () => void;
};

/** Shows the problems of a form at the right moment. */
export function useFormCheck(problems: readonly FieldProblem[]): FormCheck {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [sent, setSent] = useState<{
    readonly attempts: number;
    readonly summary: readonly FieldProblem[];
  }>({ attempts: 0, summary: [] });
  return {
    ...sent,
    errorOf: (field) =>
      sent.summary.length > 0 || left.has(field)
        ? problems.find((problem) => problem.field === field)?.message
        : undefined,
    listeners: useFieldsLeft((ids) => {
      setLeft((before) => new Set([...before, ...ids]));
    }),
    pass() {
      setSent(({ attempts }) => ({ attempts: attempts + 1, summary: problems }));
      return problems.length === 0;
    },
    reset() {
      setLeft(new Set());
      setSent({ attempts: 0, summary: [] });
    },
  };
}

/**
 * Notes fields as they are left. While a pointer is down it waits: a message that appears under a field moves what
 * stands below it, and the press would miss the button it was meant for.
 */
function useFieldsLeft(note: (ids: readonly string[]) => void): FormCheck['listeners'] {
  const waiting = useRef<string[] | null>(null);
  const noteWaiting = () => {
    const ids = waiting.current ?? [];
    waiting.current = null;
    if (ids.length > 0) {
      note(ids);
    }
  };
  return {
    onBlur({ target }) {
      if (target.id === '') {
        return;
      }
      if (waiting.current === null) {
        note([target.id]);
      } else {
        waiting.current.push(target.id);
      }
    },
    onPointerDown() {
      waiting.current = [];
      // The click comes right after the release, in the same turn.
      const released = () => setTimeout(noteWaiting);
      window.addEventListener('pointerup', released, { once: true });
      window.addEventListener('pointercancel', released, { once: true });
    },
  };
}
