import { Skeleton, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMay } from '../../platform/session.ts';
import { addEnglishTexts, useSay } from '../../platform/text.ts';
import { reminders as texts } from '../../text/en/reminders.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { QuietHoursForm } from './quiet-hours-form.tsx';
import { loadRoster } from './reminders-calls.ts';
import { Roster } from './roster.tsx';

addEnglishTexts(texts);

/** Who is reminded of running clocks, in which order, and when one does not want to be. */
export function RemindersPage() {
  const say = useSay();
  return (
    <Page title={say('reminders.title')}>
      {useMay('cases.read') ? <Content /> : <p role="alert">{say('reminders.refused')}</p>}
    </Page>
  );
}

function Content() {
  const say = useSay();
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['roster'],
    queryFn: ({ signal }) => loadRoster(signal),
    refetchInterval: 60_000,
  });
  return (
    <Stack gap={40}>
      <p>{say('reminders.intro')}</p>
      {found.isPending && <Skeleton height={240} />}
      {found.isError && <ProblemText error={found.error} />}
      {found.isSuccess && (
        <Roster
          roster={found.data}
          onChanged={(changed) => {
            queries.setQueryData(['roster'], changed);
          }}
        />
      )}
      <QuietHoursForm />
    </Stack>
  );
}
