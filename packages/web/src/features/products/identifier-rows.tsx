import { IDENTIFIER_KINDS } from '@cradle/contract';
import { NativeSelect, TextInput } from '@mantine/core';
import { useSay } from '../../platform/text.ts';
import { Why } from '../../ui/why.tsx';
import type { IdentifierDraft } from './product-draft.ts';
import classes from './row-list.module.css';
import { RowList } from './row-list.tsx';
import type { FormCheck } from './use-form-check.ts';

/** What tells this product from all others: any number of kinds with their values. */
export function IdentifierRows({
  rows,
  check,
  onChange,
}: {
  readonly rows: readonly IdentifierDraft[];
  readonly check: FormCheck;
  readonly onChange: (rows: IdentifierDraft[]) => void;
}) {
  const say = useSay();
  return (
    <RowList
      words={{
        legend: say('product.identifiers'),
        help: say('product.identifiersHelp'),
        add: say('product.identifierAdd'),
        row: (number) => say('product.identifierOf', { number }),
        remove: (number) => say('product.identifierRemove', { number }),
        removeShort: say('form.remove'),
      }}
      why={
        <Why
          reason={say('product.identifiersWhy')}
          cite="Art. 13(15); Annex II, point (3); Annex V, point (1)"
        />
      }
      rows={rows}
      most={50}
      blank={{ kind: 'model', value: '' }}
      onChange={onChange}
      onRemoved={check.reset}
    >
      {({ kind, value }, at, change) => (
        <>
          <NativeSelect
            id={`product-identifiers-${at}-kind`}
            className={classes['two'] ?? ''}
            label={say('product.identifierKind')}
            value={kind}
            data={IDENTIFIER_KINDS.map((known) => ({
              value: known,
              label: say(`product.identifierKind.${known}`),
            }))}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              change({ kind: IDENTIFIER_KINDS.find((known) => known === chosen) ?? kind });
            }}
          />
          <TextInput
            id={`product-identifiers-${at}-value`}
            className={classes['four'] ?? ''}
            label={say('product.identifierValue')}
            placeholder={say(`product.identifierExample.${kind}`)}
            required
            maxLength={300}
            value={value}
            error={check.errorOf(`product-identifiers-${at}-value`)}
            onChange={(event) => {
              change({ value: event.currentTarget.value });
            }}
          />
        </>
      )}
    </RowList>
  );
}
