import { Alert, Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { type TextKey, useSay } from '../../platform/text.ts';
import { FormProblems } from '../../ui/form-problems.tsx';
import classes from './products.module.css';
import { useFocusOnNotice } from './use-focus-on-notice.ts';
import type { FormCheck } from './use-form-check.ts';
import type { Kept } from './use-kept.ts';

/** A form over what is kept: the summary of problems, what both changed, the fields, saving and discarding. */
export function DraftForm<T extends object>({
  kept,
  check,
  labels,
  problem,
  isSending,
  onSave,
  children,
}: {
  readonly kept: Kept<T>;
  readonly check: FormCheck;
  readonly labels: Readonly<Record<keyof T, TextKey>>;
  readonly problem: ReactNode;
  readonly isSending: boolean;
  readonly onSave: (draft: T, saved: () => void) => void;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const notices = useFocusOnNotice(isSending);
  const names = new Map<string, TextKey>(Object.entries<TextKey>(labels));
  const contested = kept.contested.flatMap((part) => {
    const label = names.get(part);
    return label === undefined ? [] : [say(label)];
  });
  return (
    <form
      noValidate
      {...check.listeners}
      onSubmit={(event) => {
        event.preventDefault();
        if (check.pass()) {
          notices.expect();
          onSave(kept.value, kept.forget);
        }
      }}
    >
      <Stack>
        <FormProblems
          key={check.attempts}
          problems={check.summary.map(({ field, label, message }) => ({
            field,
            message: `${label}: ${message}`,
          }))}
        />
        <div ref={notices.place} tabIndex={-1} className={classes['notices']}>
          {problem}
          {contested.length > 0 && (
            <Alert role="status" color="yellow" variant="light">
              {say('form.contested', { fields: contested.join(', ') })}
            </Alert>
          )}
        </div>
        {children}
        <Group>
          <Button type="submit" loading={isSending}>
            {say('action.save')}
          </Button>
          {kept.isChanged && (
            <Button
              variant="default"
              onClick={() => {
                kept.forget();
                check.reset();
              }}
            >
              {say('form.discard')}
            </Button>
          )}
          {kept.isChanged && <small>{say('form.kept')}</small>}
        </Group>
      </Stack>
    </form>
  );
}
