import { MEMBER_STATES, PRODUCT_CLASSES, PRODUCT_TYPES } from '@cradle/contract';
import { Group, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMemberStateName, useSay } from '../../platform/text.ts';
import { ContactRows } from './contact-rows.tsx';
import { DraftForm } from './draft-form.tsx';
import { IdentifierRows } from './identifier-rows.tsx';
import { PRODUCT_LABELS, ProductDraft, productProblems } from './product-draft.ts';
import { ResponsibleField } from './responsible-field.tsx';
import { type FormCheck, useFormCheck } from './use-form-check.ts';
import { useKept } from './use-kept.ts';

/** Asks for the facts of a product. What is typed is kept on this device until it is saved. */
export function ProductForm({
  keepAs,
  initial,
  problem,
  isSending,
  onSave,
}: {
  readonly keepAs: string;
  readonly initial: ProductDraft;
  readonly problem: ReactNode;
  readonly isSending: boolean;
  readonly onSave: (draft: ProductDraft, saved: () => void) => void;
}) {
  const say = useSay();
  const kept = useKept(keepAs, initial, ProductDraft);
  const check = useFormCheck(productProblems(kept.value, say));
  const fields = { draft: kept.value, check, change: kept.change };
  return (
    <DraftForm
      kept={kept}
      check={check}
      labels={PRODUCT_LABELS}
      problem={problem}
      isSending={isSending}
      onSave={onSave}
    >
      <WhatItIs {...fields} />
      <InLaw {...fields} />
      <ContactRows
        rows={kept.value.contacts}
        check={check}
        onChange={(contacts) => {
          kept.change({ contacts });
        }}
      />
      <ResponsibleField
        value={kept.value.responsible}
        onChange={(responsible) => {
          kept.change({ responsible });
        }}
      />
    </DraftForm>
  );
}

type FieldsProps = {
  readonly draft: ProductDraft;
  readonly check: FormCheck;
  readonly change: (part: Partial<ProductDraft>) => void;
};

function WhatItIs({ draft, check, change }: FieldsProps) {
  const say = useSay();
  return (
    <>
      <TextInput
        id="product-name"
        label={say('product.name')}
        required
        maxLength={300}
        value={draft.name}
        error={check.errorOf('product-name')}
        onChange={(event) => {
          change({ name: event.currentTarget.value });
        }}
      />
      <NativeSelect
        id="product-type"
        label={say('product.type')}
        value={draft.type}
        data={PRODUCT_TYPES.map((value) => ({ value, label: say(`product.type.${value}`) }))}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          change({ type: PRODUCT_TYPES.find((known) => known === chosen) ?? draft.type });
        }}
      />
      <Textarea
        id="product-description"
        label={say('product.description')}
        autosize
        minRows={2}
        maxLength={20_000}
        value={draft.description}
        onChange={(event) => {
          change({ description: event.currentTarget.value });
        }}
      />
      <IdentifierRows
        rows={draft.identifiers}
        check={check}
        onChange={(identifiers) => {
          change({ identifiers });
        }}
      />
    </>
  );
}

function InLaw({ draft, change }: FieldsProps) {
  const say = useSay();
  const nameOf = useMemberStateName();
  return (
    <>
      <Textarea
        id="product-coreFunctionality"
        label={say('product.coreFunctionality')}
        description={say('product.coreFunctionalityWhy')}
        autosize
        minRows={2}
        maxLength={20_000}
        value={draft.coreFunctionality}
        onChange={(event) => {
          change({ coreFunctionality: event.currentTarget.value });
        }}
      />
      <NativeSelect
        id="product-class"
        label={say('product.class')}
        description={say('product.classWhy')}
        value={draft.productClass ?? ''}
        data={[
          { value: '', label: say('unknown') },
          ...PRODUCT_CLASSES.map((value) => ({ value, label: say(`product.class.${value}`) })),
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          change({ productClass: PRODUCT_CLASSES.find((known) => known === chosen) ?? null });
        }}
      />
      <TextInput
        id="product-category"
        label={say('product.category')}
        description={say('product.categoryHelp')}
        maxLength={20}
        value={draft.category ?? ''}
        onChange={(event) => {
          const text = event.currentTarget.value;
          change({ category: text.trim() === '' ? null : text });
        }}
      />
      <MultiSelect
        id="product-memberStates"
        label={say('product.memberStates')}
        description={say('product.memberStatesWhy')}
        searchable
        value={draft.memberStates}
        data={MEMBER_STATES.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(codes) => {
          change({ memberStates: MEMBER_STATES.filter((known) => codes.includes(known)) });
        }}
      />
      <Dates draft={draft} change={change} />
    </>
  );
}

function Dates({ draft, change }: Omit<FieldsProps, 'check'>) {
  const say = useSay();
  return (
    <Group grow align="end" preventGrowOverflow={false}>
      <TextInput
        id="product-firstPlacedOn"
        type="date"
        label={say('product.firstPlaced')}
        value={draft.firstPlacedOn ?? ''}
        onChange={(event) => {
          change({ firstPlacedOn: event.currentTarget.value || null });
        }}
      />
      <TextInput
        id="product-supportEndsOn"
        type="date"
        label={say('product.supportEnds')}
        value={draft.supportEndsOn ?? ''}
        onChange={(event) => {
          change({ supportEndsOn: event.currentTarget.value || null });
        }}
      />
    </Group>
  );
}
