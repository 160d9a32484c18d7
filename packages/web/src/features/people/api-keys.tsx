import { type ApiKeyView, createApiKey, listApiKeys, revokeApiKey } from '@cradle/contract';
import { Alert, Button, Code, Group, Stack, Table, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { call } from '../../platform/api.ts';
import { useSay } from '../../platform/text.ts';
import { ConfirmDelete } from '../../ui/confirm-delete.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';

/** Keys of pipelines: made, shown once, revoked. */
export function ApiKeys() {
  const say = useSay();
  const queries = useQueryClient();
  const changed = () => queries.invalidateQueries({ queryKey: ['apiKeys'] });
  const [name, setName] = useState('');
  const [revoking, setRevoking] = useState<ApiKeyView | null>(null);
  const keys = useQuery({
    queryKey: ['apiKeys'],
    queryFn: ({ signal }) =>
      call(listApiKeys, { params: undefined, query: {}, body: undefined }, signal),
  });
  const create = useMutation({
    mutationFn: () => call(createApiKey, { params: undefined, query: undefined, body: { name } }),
    onSuccess() {
      setName('');
      return changed();
    },
  });
  const revoke = useMutation({
    mutationFn: (key: ApiKeyView) =>
      call(revokeApiKey, { params: { keyId: key.id }, query: undefined, body: undefined }),
    onSuccess() {
      setRevoking(null);
      return changed();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <Stack gap="sm">
      <p style={{ margin: 0 }}>{say('settings.keysHelp')}</p>
      <form onSubmit={submit}>
        <Group align="end">
          <TextInput
            label={say('settings.keyName')}
            required
            maxLength={32}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="default" loading={create.isPending}>
            {say('settings.createKey')}
          </Button>
        </Group>
      </form>
      {create.isError && <ProblemText error={create.error} />}
      {create.data !== undefined && (
        <Alert color="blue" variant="light">
          <p>{say('settings.keyOnce')}</p>
          <Code block>{create.data.secret}</Code>
          <CopyButton text={create.data.secret} what={create.data.key.name} />
        </Alert>
      )}
      {keys.isError && <ProblemText error={keys.error} />}
      <ScrollTable label={say('settings.keys')} minWidth={520}>
        <Table.Tbody>
          {(keys.data?.items ?? []).map((key) => (
            <Table.Tr key={key.id}>
              <Table.Td>{key.name}</Table.Td>
              <Table.Td>
                <Code>{key.start}…</Code>
              </Table.Td>
              <Table.Td>{say(`settings.key.state.${key.state}`)}</Table.Td>
              <Table.Td>
                {say('settings.lastUsed')}:{' '}
                {key.lastUsedAt === null ? (
                  say('people.never')
                ) : (
                  <InstantText iso={key.lastUsedAt} />
                )}
              </Table.Td>
              <Table.Td>
                {key.state === 'active' && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`${say('settings.revoke')}: ${key.name}`}
                    onClick={() => {
                      setRevoking(key);
                    }}
                  >
                    {say('settings.revoke')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollTable>
      <ConfirmDelete
        opened={revoking !== null}
        onClose={() => {
          setRevoking(null);
        }}
        action={say('settings.revoke')}
        removal={revoke}
        onConfirm={() => {
          if (revoking !== null) {
            revoke.mutate(revoking);
          }
        }}
      >
        {say('settings.revokeConfirm', { name: revoking?.name ?? '' })}
      </ConfirmDelete>
    </Stack>
  );
}
