import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';

/** A step that needs a reason: the reason and its one button. An empty reason is asked for, not refused later. */
export function ReasonForm({
  label,
  button,
  primary = false,
  send,
}: {
  readonly label: string;
  readonly button: string;
  readonly primary?: boolean;
  readonly send: {
    readonly mutate: (reason: string) => void;
    readonly isPending: boolean;
    readonly error: unknown;
  };
}) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <Stack gap="xs">
      <Textarea
        label={label}
        autosize
        minRows={2}
        error={missing ? say('candidate.reasonMissing') : null}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
      />
      {send.error !== null && <ProblemText error={send.error} />}
      <div>
        <Button
          variant={primary ? 'filled' : 'default'}
          loading={send.isPending}
          onClick={() => {
            const isMissing = reason.trim().length < 3;
            setMissing(isMissing);
            if (!isMissing) {
              send.mutate(reason.trim());
            }
          }}
        >
          {button}
        </Button>
      </div>
    </Stack>
  );
}
