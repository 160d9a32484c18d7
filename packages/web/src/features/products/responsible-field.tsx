import { MultiSelect } from '@mantine/core';
import { useMay } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { usePeople } from '../people/index.ts';

/** Who is told when something about the product needs a decision. */
export function ResponsibleField({
  value,
  onChange,
}: {
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}) {
  const say = useSay();
  const mayRead = useMay('people.read');
  const people = usePeople();
  if (!mayRead) {
    return null;
  }
  const known = people
    // Who cannot sign in is told nothing: offered only while named already, so that it can be taken away.
    .filter((person) => person.state === 'active' || value.includes(person.id))
    .map(({ id, name, role }) => ({ value: id, label: `${name} (${say(`role.${role}`)})` }));
  const gone = value
    .filter((id) => !known.some((person) => person.value === id))
    .map((id) => ({ value: id, label: people.length === 0 ? '…' : say('product.personGone') }));
  return (
    <MultiSelect
      id="product-responsible"
      label={say('product.responsible')}
      description={say('product.responsibleHelp')}
      searchable
      maxValues={50}
      value={[...value]}
      data={[...known, ...gone]}
      nothingFoundMessage={say('product.nobodyFound')}
      onChange={onChange}
    />
  );
}
