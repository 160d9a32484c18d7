import { acceptInvitation } from '@cradle/contract';
import { Button, PasswordInput, Stack } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useSay } from '../../platform/text.ts';
import { OpenPage } from '../../ui/open-page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { useEntering } from './use-entered.ts';

/** An invited person chooses a password and is in. */
export function AcceptInvitationPage() {
  const say = useSay();
  const { token } = useSearch({ from: '/invitation' });
  const enter = useEntering(acceptInvitation, '/');
  const [password, setPassword] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    enter.mutate({ params: undefined, query: undefined, body: { token: token ?? '', password } });
  };
  return (
    <OpenPage title={say('invitation.title')}>
      {token === undefined ? (
        <p>{say('invitation.noToken')}</p>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            {enter.isError && <ProblemText error={enter.error} />}
            <PasswordInput
              label={say('setUp.password')}
              description={say('setUp.passwordHelp')}
              required
              minLength={12}
              autoFocus
              autoComplete="new-password"
              value={password}
              onChange={(event) => {
                setPassword(event.currentTarget.value);
              }}
            />
            <Button type="submit" loading={enter.isPending}>
              {say('invitation.submit')}
            </Button>
          </Stack>
        </form>
      )}
    </OpenPage>
  );
}
