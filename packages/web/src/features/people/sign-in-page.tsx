import { signIn } from '@cradle/contract';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useSay } from '../../platform/text.ts';
import { OpenPage } from '../../ui/open-page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { GuideLink } from '../guide/index.ts';
import { useEntering } from './use-entered.ts';

/** E-mail and password; afterwards on to where one wanted to go. */
export function SignInPage() {
  const say = useSay();
  const { to = '/' } = useSearch({ from: '/sign-in' });
  const enter = useEntering(signIn, to);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    enter.mutate({ params: undefined, query: undefined, body: { email: email.trim(), password } });
  };
  return (
    <OpenPage title={say('signIn.title')}>
      <form onSubmit={submit}>
        <Stack>
          {enter.isError && <ProblemText error={enter.error} />}
          <TextInput
            label={say('setUp.email')}
            type="email"
            autoComplete="username"
            required
            autoFocus
            value={email}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
            }}
          />
          <PasswordInput
            label={say('setUp.password')}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => {
              setPassword(event.currentTarget.value);
            }}
          />
          <Button type="submit" loading={enter.isPending}>
            {say('signIn.submit')}
          </Button>
          <GuideLink />
        </Stack>
      </form>
    </OpenPage>
  );
}
