import { NativeSelect } from '@mantine/core';
import { useSay } from '../platform/text.ts';
import classes from './filter-pill.module.css';

/** One filter of a list as a pill. What it is set to stands in it; "any" clears it. */
export function FilterPill<V extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: V | undefined;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V | undefined) => void;
}) {
  const say = useSay();
  return (
    <NativeSelect
      size="sm"
      className={classes['pill'] ?? ''}
      radius="xl"
      aria-label={label}
      value={value ?? ''}
      data={[
        { value: '', label: `${label}: ${say('findings.filter.any')}` },
        ...options.map((option) => ({ value: option.value, label: `${label}: ${option.label}` })),
      ]}
      fw={value === undefined ? 400 : 600}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(options.find((option) => option.value === chosen)?.value);
      }}
    />
  );
}
