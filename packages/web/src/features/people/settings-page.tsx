import { changePassword, listSettings, loadDemo, removeDemo } from '@cradle/contract';
import { Anchor, Button, Code, PasswordInput, Skeleton, Stack, Table, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { call, NO_INPUT } from '../../platform/api.ts';
import { useMay, useSession } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { ConfirmDelete } from '../../ui/confirm-delete.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { ApiKeys } from './api-keys.tsx';
import { OrganisationForm } from './organisation-form.tsx';

/** Organisation, keys, what is in force, demonstration, the own password. */
export function SettingsPage() {
  const say = useSay();
  return (
    <Page title={say('settings.title')}>
      <Stack gap={40} maw={760}>
        <Part title={say('settings.organisation')}>
          <OrganisationForm />
        </Part>
        {useMay('apiKeys.manage') && (
          <Part title={say('settings.keys')}>
            <ApiKeys />
          </Part>
        )}
        {useMay('cases.read') && (
          <Part title={say('settings.reminders')}>
            <Anchor renderRoot={(props) => <Link {...props} to="/reminders" />}>
              {say('settings.remindersLink')}
            </Anchor>
          </Part>
        )}
        <Part title={say('settings.password')}>
          <PasswordForm />
        </Part>
        {useMay('demo.remove') && (
          <Part title={say('settings.demo')}>
            <Demo />
          </Part>
        )}
        {useMay('settings.read') && (
          <Part title={say('settings.inForce')}>
            <InForce />
          </Part>
        )}
      </Stack>
    </Page>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {title}
      </Title>
      {children}
    </section>
  );
}

function PasswordForm() {
  const say = useSay();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () =>
      call(changePassword, { params: undefined, query: undefined, body: { current, next } }),
    onSuccess() {
      setCurrent('');
      setNext('');
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={420}>
        {change.isError && <ProblemText error={change.error} />}
        <PasswordInput
          label={say('settings.currentPassword')}
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => {
            setCurrent(event.currentTarget.value);
          }}
        />
        <PasswordInput
          label={say('settings.newPassword')}
          description={say('setUp.passwordHelp')}
          autoComplete="new-password"
          required
          minLength={12}
          value={next}
          onChange={(event) => {
            setNext(event.currentTarget.value);
          }}
        />
        <div>
          <Button type="submit" variant="default" loading={change.isPending}>
            {say('settings.changePassword')}
          </Button>
        </div>
        <div role="status">{change.isSuccess && say('settings.passwordChanged')}</div>
      </Stack>
    </form>
  );
}

/** One click removes the demonstration; the dialogue says what goes and what stays. */
function Demo() {
  const say = useSay();
  const session = useSession();
  const queries = useQueryClient();
  const [asks, { open, close }] = useDisclosure(false);
  const onSuccess = async () => {
    close();
    await queries.invalidateQueries();
  };
  const remove = useMutation({ mutationFn: () => call(removeDemo, NO_INPUT), onSuccess });
  const load = useMutation({ mutationFn: () => call(loadDemo, NO_INPUT), onSuccess });
  return (
    <Stack gap="sm">
      {session.demo ? (
        <>
          <p>{say('settings.demoLoaded')}</p>
          <div>
            <Button variant="default" onClick={open}>
              {say('settings.demoRemove')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button
            variant="default"
            loading={load.isPending}
            onClick={() => {
              load.mutate();
            }}
          >
            {say('settings.demoLoad')}
          </Button>
        </div>
      )}
      {load.isError && <ProblemText error={load.error} />}
      <ConfirmDelete
        opened={asks}
        onClose={close}
        action={say('settings.demoRemove')}
        removal={remove}
        onConfirm={() => {
          remove.mutate();
        }}
      >
        {say('settings.demoRemoveHelp')}
      </ConfirmDelete>
    </Stack>
  );
}

function InForce() {
  const say = useSay();
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => call(listSettings, NO_INPUT, signal),
  });
  if (settings.isPending) {
    return <Skeleton height={240} />;
  }
  if (settings.isError) {
    return <ProblemText error={settings.error} />;
  }
  return (
    <>
      <p>{say('settings.inForceHelp')}</p>
      <ScrollTable label={say('settings.inForce')} minWidth={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('settings.name')}</Table.Th>
            <Table.Th scope="col">{say('settings.value')}</Table.Th>
            <Table.Th scope="col">{say('settings.source')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {settings.data.settings.map((setting) => (
            <Table.Tr key={setting.name}>
              <Table.Td>
                <Code>{setting.name}</Code>
                <br />
                <small>{setting.explains}</small>
              </Table.Td>
              <Table.Td>{setting.value === '' ? '–' : setting.value}</Table.Td>
              <Table.Td>{setting.source}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollTable>
    </>
  );
}
