import type { CaseDetails, DraftView } from '@cradle/contract';
import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { LawSentence, useFormText } from '../../platform/law-text.tsx';
import { useSay } from '../../platform/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import type { DraftEditor } from './draft-editor.ts';
import { freezeDraft } from './reporting-calls.ts';

/** Freezes what is saved. With fields missing it asks first, and says that haste may be right. */
export function FreezeButton({
  editor,
  draft,
  again,
  onFrozen,
}: {
  readonly editor: DraftEditor;
  readonly draft: DraftView;
  readonly again: boolean;
  readonly onFrozen: (changed: CaseDetails) => void;
}) {
  const say = useSay();
  const text = useFormText();
  const [asking, setAsking] = useState(false);
  const freeze = useMutation({
    mutationFn: async (confirmMissing: boolean) => {
      if (!(await editor.flush())) {
        throw new Error(say('save.waiting'));
      }
      return freezeDraft(draft, confirmMissing, editor.etag());
    },
    onSuccess: (changed) => {
      setAsking(false);
      onFrozen(changed);
    },
  });
  const start = async () => {
    await editor.flush();
    if (!editor.snapshot().draft.check.ready) {
      setAsking(true);
    } else {
      freeze.mutate(false);
    }
  };
  return (
    <Stack gap="xs">
      <Button onClick={() => void start()} loading={freeze.isPending && !asking}>
        {say(again ? `freeze.again.${draft.stage}` : `freeze.button.${draft.stage}`)}
      </Button>
      <small>{say('freeze.help')}</small>
      {freeze.isError && !asking && <ProblemText error={freeze.error} />}
      <Dialog
        opened={asking}
        title={say('freeze.missingTitle')}
        onClose={() => {
          setAsking(false);
        }}
      >
        <Stack>
          <p>{say('freeze.missingText')}</p>
          <ul>
            {draft.check.missing.map((item) => (
              <li key={item.key}>
                {item.label}: <LawSentence says={item.why} text={text} />
              </li>
            ))}
            {draft.check.tooLong.map((item) => (
              <li key={item.key}>
                {item.label}:{' '}
                {say('sheet.over', {
                  length: item.length,
                  limit: item.limit,
                  count: item.length - item.limit,
                })}
              </li>
            ))}
          </ul>
          {freeze.isError && <ProblemText error={freeze.error} />}
          <Group>
            <Button
              loading={freeze.isPending}
              onClick={() => {
                freeze.mutate(true);
              }}
            >
              {say('freeze.anyway')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setAsking(false);
              }}
            >
              {say('freeze.back')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </Stack>
  );
}
