import { listNotices } from '@cradle/contract';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { call } from '../../platform/api.ts';
import { useSay } from '../../platform/text.ts';

const NoticesDialog = lazy(async () => ({
  default: (await import('./notices-dialog.tsx')).NoticesDialog,
}));

/** What the person signed in should know; the button says how many are unread, and shows them. */
export function Notices() {
  const say = useSay();
  const [shown, { open, close }] = useDisclosure(false);
  const notices = useQuery({
    queryKey: ['notices'],
    queryFn: ({ signal }) =>
      call(listNotices, { params: undefined, query: { limit: 50 }, body: undefined }, signal),
    refetchInterval: 60_000,
  });
  const items = notices.data?.items ?? [];
  const unread = items.filter((notice) => notice.readAt === null).length;
  return (
    <>
      <Button size="xs" variant={unread > 0 ? 'filled' : 'default'} onClick={open}>
        {unread > 0 ? say('notices.unread', { count: unread }) : say('nav.notices')}
      </Button>
      {shown && (
        <Suspense>
          <NoticesDialog items={items} error={notices.error} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
