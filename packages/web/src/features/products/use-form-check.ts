import { type FocusEvent, useState } from 'react';

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
  /** For the form's `onBlur`: notes which field was left. */
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
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
    onBlur({ target, relatedTarget }) {
      // The way to the button that sends checks everything anyway; a message now would move it under the pointer.
      const sends = relatedTarget instanceof HTMLButtonElement && relatedTarget.type === 'submit';
      if (target.id !== '' && !sends) {
        setLeft((before) => new Set([...before, target.id]));
      }
    },
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
