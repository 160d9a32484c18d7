import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useSay } from '../platform/text.ts';

/** Copies a text; says so in its own place, where the eye is. `what` names it for screen readers. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const say = useSay();
  const clipboard = useClipboard({ timeout: 2000 });
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${say('action.copy')}: ${what}`}
      onClick={() => {
        clipboard.copy(text);
      }}
    >
      <span aria-live="polite">{say(clipboard.copied ? 'action.copied' : 'action.copy')}</span>
    </Button>
  );
}
