import { MEMBER_STATES, PRODUCT_CLASSES, PRODUCT_TYPES, type ProductFacts } from '@cradle/contract';
import {
  Button,
  Group,
  MultiSelect,
  NativeSelect,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useMemberStateName, useSay } from '../../platform/text.ts';
import { FormProblems } from '../../ui/form-problems.tsx';
import { useKept } from './use-kept.ts';

/** The facts of a product as the form holds them. */
export type ProductDraft = Pick<
  ProductFacts,
  | 'name'
  | 'type'
  | 'description'
  | 'coreFunctionality'
  | 'productClass'
  | 'category'
  | 'memberStates'
  | 'firstPlacedOn'
  | 'supportEndsOn'
>;

export const EMPTY_PRODUCT: ProductDraft = {
  name: '',
  type: 'software',
  description: '',
  coreFunctionality: '',
  productClass: null,
  category: null,
  memberStates: [],
  firstPlacedOn: null,
  supportEndsOn: null,
};

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
  const nameOf = useMemberStateName();
  const [draft, setDraft, forget] = useKept(keepAs, initial);
  const [problems, setProblems] = useState<readonly { field: string; message: string }[]>([]);
  const set = (part: Partial<ProductDraft>) => {
    setDraft({ ...draft, ...part });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found =
      draft.name.trim() === ''
        ? [{ field: 'product-name', message: `${say('product.name')}: ${say('form.required')}` }]
        : [];
    setProblems(found);
    if (found.length === 0) {
      onSave(draft, forget);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={640}>
        <FormProblems problems={problems} />
        {problem}
        <TextInput
          id="product-name"
          label={say('product.name')}
          required
          value={draft.name}
          onChange={(event) => {
            set({ name: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label={say('product.type')}
          value={draft.type}
          data={PRODUCT_TYPES.map((value) => ({ value, label: say(`product.type.${value}`) }))}
          onChange={(event) => {
            set({
              type:
                PRODUCT_TYPES.find((known) => known === event.currentTarget.value) ?? 'software',
            });
          }}
        />
        <Textarea
          label={say('product.coreFunctionality')}
          description={say('product.coreFunctionalityWhy')}
          autosize
          minRows={2}
          value={draft.coreFunctionality}
          onChange={(event) => {
            set({ coreFunctionality: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label={say('product.class')}
          description={say('product.classWhy')}
          value={draft.productClass ?? ''}
          data={[
            { value: '', label: say('unknown') },
            ...PRODUCT_CLASSES.map((value) => ({ value, label: say(`product.class.${value}`) })),
          ]}
          onChange={(event) => {
            set({
              productClass:
                PRODUCT_CLASSES.find((known) => known === event.currentTarget.value) ?? null,
            });
          }}
        />
        <TextInput
          label={say('product.category')}
          description={say('product.categoryHelp')}
          value={draft.category ?? ''}
          onChange={(event) => {
            set({
              category: event.currentTarget.value.trim() === '' ? null : event.currentTarget.value,
            });
          }}
        />
        <MultiSelect
          label={say('product.memberStates')}
          description={say('product.memberStatesWhy')}
          searchable
          value={draft.memberStates}
          data={MEMBER_STATES.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(codes) => {
            set({ memberStates: MEMBER_STATES.filter((known) => codes.includes(known)) });
          }}
        />
        <Group grow align="end">
          <TextInput
            type="date"
            label={say('product.firstPlaced')}
            value={draft.firstPlacedOn ?? ''}
            onChange={(event) => {
              set({ firstPlacedOn: event.currentTarget.value || null });
            }}
          />
          <TextInput
            type="date"
            label={say('product.supportEnds')}
            value={draft.supportEndsOn ?? ''}
            onChange={(event) => {
              set({ supportEndsOn: event.currentTarget.value || null });
            }}
          />
        </Group>
        <Textarea
          label={say('product.description')}
          autosize
          minRows={2}
          value={draft.description}
          onChange={(event) => {
            set({ description: event.currentTarget.value });
          }}
        />
        <div>
          <Button type="submit" loading={isSending}>
            {say('action.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
