import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../platform/text.ts';
import classes from './dialog.module.css';

/** A dialog with its title and a way out that has a name. */
export function Dialog({
  opened,
  onClose,
  title,
  size = 'md',
  children,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** `lg` for forms and lists. */
  readonly size?: 'md' | 'lg';
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      classNames={{ title: classes['title'] ?? '' }}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {children}
    </Modal>
  );
}
