import { TextInput } from '@mantine/core';
import { useSay } from '../../platform/text.ts';
import { Why } from '../../ui/why.tsx';
import type { ContactDraft } from './product-draft.ts';
import classes from './row-list.module.css';
import { RowList } from './row-list.tsx';
import type { FormCheck } from './use-form-check.ts';

/** Whom to reach about this product: people or mailboxes, with what they are for. */
export function ContactRows({
  rows,
  check,
  onChange,
}: {
  readonly rows: readonly ContactDraft[];
  readonly check: FormCheck;
  readonly onChange: (rows: ContactDraft[]) => void;
}) {
  const say = useSay();
  return (
    <RowList
      words={{
        legend: say('product.contacts'),
        help: say('product.contactsHelp'),
        add: say('product.contactAdd'),
        row: (number) => say('product.contactOf', { number }),
        remove: (number) => say('product.contactRemove', { number }),
        removeShort: say('form.remove'),
      }}
      why={
        <Why
          reason={say('product.contactsWhy')}
          cite="Art. 13(17); Annex II, point (1); Annex II, point (2)"
        />
      }
      rows={rows}
      most={20}
      blank={{ name: '', email: '', role: '' }}
      onChange={onChange}
      onRemoved={check.reset}
    >
      {(row, at, change) => (
        <>
          <TextInput
            id={`product-contacts-${at}-name`}
            className={classes['three'] ?? ''}
            label={say('product.contactName')}
            required
            maxLength={300}
            value={row.name}
            error={check.errorOf(`product-contacts-${at}-name`)}
            onChange={(event) => {
              change({ name: event.currentTarget.value });
            }}
          />
          <TextInput
            id={`product-contacts-${at}-email`}
            className={classes['three'] ?? ''}
            label={say('product.contactEmail')}
            type="email"
            value={row.email}
            error={check.errorOf(`product-contacts-${at}-email`)}
            onChange={(event) => {
              change({ email: event.currentTarget.value });
            }}
          />
          <TextInput
            id={`product-contacts-${at}-role`}
            className={classes['all'] ?? ''}
            label={say('product.contactRole')}
            placeholder={say('product.contactRoleExample')}
            maxLength={100}
            value={row.role}
            onChange={(event) => {
              change({ role: event.currentTarget.value });
            }}
          />
        </>
      )}
    </RowList>
  );
}
