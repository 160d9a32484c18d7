import { Alert, Button } from '@mantine/core';
import { type TextKey, useSay } from '../platform/text.ts';

/** Somebody else was faster (412). What was typed stays; loading the newest state lets it be saved over that. */
export function StaleNotice({
  text = 'settings.stale',
  onReload,
}: {
  readonly text?: TextKey;
  readonly onReload: () => void;
}) {
  const say = useSay();
  return (
    <Alert role="alert" color="yellow" variant="light">
      {say(text)}
      <Button mt="sm" size="xs" variant="default" onClick={onReload}>
        {say('settings.reload')}
      </Button>
    </Alert>
  );
}
