import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../platform/text.ts';

/** "Where do we use [log4j-core] below version [2.17]": a sentence with two gaps. */
export function ComponentQuestion({
  name,
  below,
  onAsk,
}: {
  readonly name: string | undefined;
  readonly below: string | undefined;
  readonly onAsk: (asked: {
    readonly name: string | undefined;
    readonly below: string | undefined;
  }) => void;
}) {
  const say = useSay();
  const [typedName, setName] = useState(name ?? '');
  const [typedBelow, setBelow] = useState(below ?? '');
  const given = (text: string) => (text.trim() === '' ? undefined : text.trim());
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ name: given(typedName), below: given(typedBelow) });
      }}
    >
      <Group gap="sm" align="center">
        <span>{say('components.question')}</span>
        <TextInput
          aria-label={say('components.name')}
          placeholder={say('components.namePlaceholder')}
          data-list-search
          maxLength={200}
          value={typedName}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <span>{say('components.below')}</span>
        <TextInput
          aria-label={say('components.belowVersion')}
          placeholder={say('components.belowPlaceholder')}
          maxLength={100}
          w={140}
          value={typedBelow}
          onChange={(event) => {
            setBelow(event.currentTarget.value);
          }}
        />
        <Button type="submit">{say('components.find')}</Button>
      </Group>
    </form>
  );
}
