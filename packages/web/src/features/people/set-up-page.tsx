import { createOwner } from '@cradle/contract';
import { Anchor, Autocomplete, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type SubmitEvent, Suspense, useState } from 'react';
import { sessionQuery } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { OpenPage } from '../../ui/open-page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { GuideLink } from '../guide/index.ts';
import { useEntering } from './use-entered.ts';

/** The first page of a fresh installation: organisation and owner, by the link that the terminal printed. */
export function SetUpPage() {
  const say = useSay();
  return (
    <OpenPage title={say('setUp.title')}>
      <Suspense>
        <SetUp />
      </Suspense>
      <p>
        <GuideLink />
      </p>
    </OpenPage>
  );
}

function SetUp() {
  const say = useSay();
  const { token } = useSearch({ from: '/set-up' });
  const session = useSuspenseQuery(sessionQuery).data;
  if (session.setUp === 'done') {
    return (
      <p>
        {say('setUp.done')}{' '}
        <Anchor renderRoot={(props) => <Link {...props} to="/sign-in" />}>
          {say('signIn.submit')}
        </Anchor>
      </p>
    );
  }
  return token === undefined ? <p>{say('setUp.noToken')}</p> : <OwnerForm token={token} />;
}

function OwnerForm({ token }: { readonly token: string }) {
  const say = useSay();
  const enter = useEntering(createOwner, '/');
  const [form, setForm] = useState({
    organisationName: '',
    name: '',
    email: '',
    password: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const set = (name: keyof typeof form) => (value: string) => {
    setForm((before) => ({ ...before, [name]: value }));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    enter.mutate({
      params: undefined,
      query: undefined,
      body: { token, ...form, email: form.email.trim() },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <p style={{ margin: 0 }}>{say('setUp.intro')}</p>
        {enter.isError && <ProblemText error={enter.error} />}
        <TextInput
          label={say('setUp.organisation')}
          description={say('setUp.organisationHelp')}
          required
          autoFocus
          autoComplete="organization"
          value={form.organisationName}
          onChange={(event) => {
            set('organisationName')(event.currentTarget.value);
          }}
        />
        <TextInput
          label={say('setUp.name')}
          required
          autoComplete="name"
          value={form.name}
          onChange={(event) => {
            set('name')(event.currentTarget.value);
          }}
        />
        <TextInput
          label={say('setUp.email')}
          type="email"
          required
          autoComplete="username"
          value={form.email}
          onChange={(event) => {
            set('email')(event.currentTarget.value);
          }}
        />
        <PasswordInput
          label={say('setUp.password')}
          description={say('setUp.passwordHelp')}
          required
          minLength={12}
          autoComplete="new-password"
          value={form.password}
          onChange={(event) => {
            set('password')(event.currentTarget.value);
          }}
        />
        <Autocomplete
          label={say('setUp.timeZone')}
          description={say('setUp.timeZoneHelp')}
          data={Intl.supportedValuesOf('timeZone')}
          limit={40}
          value={form.timeZone}
          onChange={set('timeZone')}
        />
        <Button type="submit" loading={enter.isPending}>
          {say('setUp.create')}
        </Button>
      </Stack>
    </form>
  );
}
