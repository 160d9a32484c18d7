import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useSay } from '../platform/text.ts';

/** The search of a list. Typing changes the address after a pause, so that each letter does not ask the server. */
export function SearchField({
  value,
  onChange,
  label,
}: {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** What is looked for, where "Search" does not say enough. */
  readonly label?: string;
}) {
  const say = useSay();
  const [text, setText] = useState(value ?? '');
  const settle = useDebouncedCallback((typed: string) => {
    onChange(typed.trim() === '' ? undefined : typed.trim());
  }, 300);
  return (
    <TextInput
      type="search"
      size="sm"
      radius="xl"
      data-list-search
      aria-label={label ?? say('findings.search')}
      placeholder={label ?? say('findings.search')}
      maxLength={200}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        settle(event.currentTarget.value);
      }}
    />
  );
}
