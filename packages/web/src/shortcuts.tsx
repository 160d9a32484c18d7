import { Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useGoKeys } from './go-keys.ts';
import { useSay } from './platform/text.ts';

const LINES = ['shortcuts.palette', 'shortcuts.go', 'shortcuts.table', 'shortcuts.help'] as const;

/** Listens for the keys that work everywhere; `?` shows them. */
export function Shortcuts() {
  const say = useSay();
  const navigate = useNavigate();
  const [shown, { open, close }] = useDisclosure(false);
  useGoKeys((to) => void navigate({ to }), open);
  return (
    <Modal opened={shown} onClose={close} title={say('nav.shortcuts')}>
      <Stack gap="xs">
        {LINES.map((key) => (
          <p key={key} style={{ margin: 0 }}>
            {say(key)}
          </p>
        ))}
      </Stack>
    </Modal>
  );
}
