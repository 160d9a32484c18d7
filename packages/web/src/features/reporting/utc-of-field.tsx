import { Text } from '@mantine/core';
import { useSay } from '../../platform/text.ts';
import { instantOfLocalField } from './local-moment.ts';

/** The UTC reading of a local date-time field, beside it. */
export function UtcOfField({ value }: { readonly value: string }) {
  const say = useSay();
  const instant = instantOfLocalField(value);
  return instant === null ? null : (
    <Text size="sm">
      {say('open.awareAt.utc', { utc: `${instant.slice(0, 16).replace('T', ' ')} UTC` })}
    </Text>
  );
}
