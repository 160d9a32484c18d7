import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../platform/text.ts';
import { Dialog } from './dialog.tsx';
import { ProblemText } from './problem-text.tsx';

/** Asks before something is lost for good. `children` say what will be lost, in the object's own words. */
export function ConfirmDelete({
  opened,
  onClose,
  action,
  onConfirm,
  removal,
  children,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The deed as a verb with its object: title of the question and text of its button. */
  readonly action: string;
  readonly onConfirm: () => void;
  /** How far the deed is; what refuses it is shown here. */
  readonly removal: { readonly isPending: boolean; readonly error: unknown };
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <Dialog opened={opened} onClose={onClose} title={action}>
      <p>{children}</p>
      {removal.error != null && <ProblemText error={removal.error} />}
      <Group mt="md">
        <Button color="red" loading={removal.isPending} onClick={onConfirm}>
          {action}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say('action.cancel')}
        </Button>
      </Group>
    </Dialog>
  );
}
