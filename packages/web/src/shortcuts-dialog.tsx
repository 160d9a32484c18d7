import { Stack } from '@mantine/core';
import { useSay } from './platform/text.ts';
import { Dialog } from './ui/dialog.tsx';

const LINES = ['shortcuts.palette', 'shortcuts.go', 'shortcuts.table', 'shortcuts.help'] as const;

/** Which keys do what. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog opened onClose={onClose} title={say('nav.shortcuts')}>
      <Stack gap="xs">
        {LINES.map((key) => (
          <p key={key} style={{ margin: 0 }}>
            {say(key)}
          </p>
        ))}
      </Stack>
    </Dialog>
  );
}
