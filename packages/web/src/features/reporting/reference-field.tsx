import type { CaseDetails } from '@cradle/contract';
import { Alert, Checkbox, Stack, TextInput } from '@mantine/core';
import { useSay } from '../../platform/text.ts';
import { isStrangeReference, type SubmissionForm } from './submission-form.ts';

/** The platform's reference. One that looks otherwise than those seen so far must be confirmed, and is never refused. */
export function ReferenceField({
  form,
  isUnconfirmed,
  kind,
  change,
}: {
  readonly form: Pick<SubmissionForm, 'reference' | 'confirmReference'>;
  readonly isUnconfirmed: boolean;
  readonly kind: CaseDetails['kind'];
  readonly change: (
    part: Pick<SubmissionForm, 'confirmReference'> & { readonly reference?: string },
  ) => void;
}) {
  const say = useSay();
  const example =
    kind === 'exploitedVulnerability' ? 'SRP-DE-V-2026-00000018' : 'SRP-DE-I-2026-00000018';
  const strange = isStrangeReference(form.reference, kind);
  return (
    <Stack gap="xs">
      <TextInput
        label={say('submit.reference')}
        description={say('submit.reference.help')}
        maxLength={100}
        autoComplete="off"
        error={isUnconfirmed ? say('submit.reference.confirmMissing') : undefined}
        value={form.reference}
        onChange={(event) => {
          change({ reference: event.currentTarget.value, confirmReference: false });
        }}
      />
      {strange && (
        <Alert color="yellow" role="status">
          <p>{say('submit.reference.strange', { example })}</p>
          <Checkbox
            label={say('submit.reference.confirm')}
            checked={form.confirmReference}
            onChange={(event) => {
              change({ confirmReference: event.currentTarget.checked });
            }}
          />
        </Alert>
      )}
    </Stack>
  );
}
