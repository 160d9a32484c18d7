import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useGoKeys } from './go-keys.ts';

const ShortcutsDialog = lazy(async () => ({
  default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
}));

/** Listens for the keys that work everywhere; `?` shows them. */
export function Shortcuts() {
  const navigate = useNavigate();
  const [shown, { open, close }] = useDisclosure(false);
  useGoKeys((to) => void navigate({ to }), open);
  return (
    shown && (
      <Suspense>
        <ShortcutsDialog onClose={close} />
      </Suspense>
    )
  );
}
