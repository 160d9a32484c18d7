import type { DraftField } from '@cradle/contract';
import { LawSentence, useFormText } from '../../platform/law-text.tsx';

/** The label of a field as it is found on the platform, whose form is in English only. */
export function FieldLabel({ label }: { readonly label: string }) {
  return <span lang="en">{label}</span>;
}

/** What a field is for in the reader's language: its label, where that is not English, then the help. */
export function FieldHelp({
  field: { label },
  help,
}: {
  readonly field: Pick<DraftField, 'label'>;
  /** In English, as the form's own help is; empty for none. */
  readonly help: string;
}) {
  const text = useFormText();
  const meaning = text.law(label);
  return (
    <>
      {meaning !== label && <strong>{meaning}. </strong>}
      {help !== '' && <LawSentence says={help} text={text} />}
    </>
  );
}
