import { changeProductLaw, createProduct } from '@cradle/contract';
import { addressOfAnswers, type GuidePath } from '@cradle/core/law/guide';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { call } from '../../platform/api.ts';
import { sessionQuery } from '../../platform/session.ts';
import type { Say } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import { productOf } from './guide-report.ts';

/** The ETag of answers that nobody has given. */
const NEVER_ANSWERED = '"0"';

/** Adds a product with what the answers say of it, for who may. Nobody else sees it. */
export function MakeProduct({ path, say }: { readonly path: GuidePath; readonly say: Say }) {
  const session = useQuery(sessionQuery);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const create = useMutation({
    mutationFn: () =>
      call(createProduct, {
        params: undefined,
        query: undefined,
        body: { name: name.trim(), ...productOf(path) },
      }),
    onSuccess: async ({ id }) => {
      const params = { productId: id };
      const answers = addressOfAnswers(path.known);
      try {
        const body = { answers };
        await call(changeProductLaw, { params, query: undefined, body }, undefined, NEVER_ANSWERED);
        await navigate({ to: '/products/$productId', params, search: { tab: 'law' } });
      } catch {
        // The product is there; its answers wait where they can be saved, and where a refusal is shown.
        await navigate({ to: '/products/$productId/guide', params, hash: answers });
      }
      void queries.invalidateQueries();
    },
  });
  if (session.data?.person?.permissions.includes('products.write') !== true) {
    return null;
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        {create.isError && <ProblemText error={create.error} />}
        <Group align="flex-end" gap="sm">
          <TextInput
            label={say('guide.product.name')}
            required
            pattern=".*\S.*"
            maxLength={200}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <Button type="submit" loading={create.isPending}>
            {say('guide.product.make')}
          </Button>
        </Group>
        <small>{say('guide.product.help')}</small>
      </Stack>
    </form>
  );
}
