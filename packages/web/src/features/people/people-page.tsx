import {
  changePerson,
  invitePerson,
  listPeople,
  PERSON_ROLES,
  type PersonRole,
  type PersonView,
} from '@cradle/contract';
import { Alert, Button, Code, Group, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { call } from '../../platform/api.ts';
import { useMay } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { StateWord } from '../../ui/state-word.tsx';
import { useList } from '../../ui/use-list.ts';

/** The people of the organisation, their roles, and invitations. */
export function PeoplePage() {
  const say = useSay();
  const list = useList(listPeople, { params: undefined, query: {} });
  const mayManage = useMay('people.manage');
  const [invites, { open, close }] = useDisclosure(false);
  const columns: readonly TableColumn<PersonView>[] = [
    { id: 'name', title: 'people.name', show: (person) => person.name },
    { id: 'email', title: 'people.email', show: (person) => person.email },
    {
      id: 'role',
      title: 'people.role',
      show: (person) => (mayManage ? <RoleSelect person={person} /> : say(`role.${person.role}`)),
    },
    {
      id: 'state',
      title: 'people.state',
      show: (person) => <State person={person} mayManage={mayManage} />,
    },
    {
      id: 'seen',
      title: 'people.lastSeen',
      show: (person) =>
        person.lastSeenAt === null ? say('people.never') : <InstantText iso={person.lastSeenAt} />,
    },
  ];
  return (
    <Page
      title={say('people.title')}
      wide
      action={mayManage && <Button onClick={open}>{say('people.invite')}</Button>}
    >
      <DataTable
        label={say('people.title')}
        columns={columns}
        data={list.data}
        exports={list.exports}
        keyOf={(person) => person.id}
        empty={null}
      />
      <Dialog opened={invites} onClose={close} title={say('people.invite')} size="lg">
        <Invite />
      </Dialog>
    </Page>
  );
}

function useChange(person: PersonView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { role?: PersonRole; state?: 'active' | 'disabled' }) =>
      call(changePerson, { params: { personId: person.id }, query: undefined, body }),
    onSettled: () => queries.invalidateQueries({ queryKey: [listPeople.id] }),
  });
}

function RoleSelect({ person }: { readonly person: PersonView }) {
  const say = useSay();
  const change = useChange(person);
  return (
    <>
      <NativeSelect
        aria-label={`${say('people.role')}: ${person.name}`}
        value={change.isPending ? change.variables.role : person.role}
        disabled={change.isPending}
        data={PERSON_ROLES.map((role) => ({ value: role, label: say(`role.${role}`) }))}
        onChange={(event) => {
          const role = PERSON_ROLES.find((known) => known === event.currentTarget.value);
          if (role !== undefined) {
            change.mutate({ role });
          }
        }}
      />
      {change.isError && <ProblemText error={change.error} />}
    </>
  );
}

function State({
  person,
  mayManage,
}: {
  readonly person: PersonView;
  readonly mayManage: boolean;
}) {
  const say = useSay();
  const change = useChange(person);
  return (
    <Group gap="xs">
      <StateWord
        colour={
          person.state === 'active'
            ? 'good'
            : person.state === 'invited'
              ? 'information'
              : 'neutral'
        }
      >
        {say(`people.state.${person.state}`)}
      </StateWord>
      {mayManage && person.state !== 'invited' && (
        <Button
          size="compact-sm"
          variant="default"
          loading={change.isPending}
          aria-label={`${say(person.state === 'active' ? 'people.disable' : 'people.enable')}: ${person.name}`}
          onClick={() => {
            change.mutate({ state: person.state === 'active' ? 'disabled' : 'active' });
          }}
        >
          {say(person.state === 'active' ? 'people.disable' : 'people.enable')}
        </Button>
      )}
      {change.isError && <ProblemText error={change.error} />}
    </Group>
  );
}

function Invite() {
  const say = useSay();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<PersonRole>('engineer');
  const invite = useMutation({
    mutationFn: () =>
      call(invitePerson, {
        params: undefined,
        query: undefined,
        body: { name, email: email.trim(), role },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [listPeople.id] }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    invite.mutate();
  };
  if (invite.data !== undefined) {
    const { link, expiresAt, mailed, person } = invite.data;
    return (
      <Alert color="blue" variant="light">
        <p>
          {say('people.link', { name: person.name, date: expiresAt.slice(0, 10) })}{' '}
          {mailed && say('people.mailed')}
        </p>
        <Code block>{link}</Code>
        <CopyButton text={link} what={person.name} />
      </Alert>
    );
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        {invite.isError && <ProblemText error={invite.error} />}
        <TextInput
          label={say('people.name')}
          required
          data-autofocus
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <TextInput
          label={say('people.email')}
          type="email"
          required
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
        />
        <Radio.Group
          label={say('people.role')}
          value={role}
          onChange={(value) => {
            setRole(PERSON_ROLES.find((known) => known === value) ?? 'viewer');
          }}
        >
          <Stack gap="xs" mt="xs">
            {PERSON_ROLES.map((known) => (
              <Radio
                key={known}
                value={known}
                label={say(`role.${known}`)}
                description={say(`role.${known}.explains`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Button type="submit" loading={invite.isPending}>
          {say('people.inviteAction')}
        </Button>
      </Stack>
    </form>
  );
}
