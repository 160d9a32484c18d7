import { listNotices, type NoticeView, readNotice } from '@cradle/contract';
import { Anchor, Button, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../platform/api.ts';
import { useSay } from '../../platform/text.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';

/** What the person signed in should know, newest first; the button says how many are unread. */
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
      <Modal opened={shown} onClose={close} title={say('nav.notices')} size="lg">
        {notices.isError && <ProblemText error={notices.error} />}
        {items.length === 0 && <p>{say('notices.none')}</p>}
        <Stack component="ul" gap="md" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
          {items.map((notice) => (
            <Notice key={notice.id} notice={notice} onLeave={close} />
          ))}
        </Stack>
      </Modal>
    </>
  );
}

function Notice({
  notice,
  onLeave,
}: {
  readonly notice: NoticeView;
  readonly onLeave: () => void;
}) {
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const read = useMutation({
    mutationFn: () =>
      call(readNotice, { params: { noticeId: notice.id }, query: undefined, body: undefined }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  return (
    <li>
      <Anchor
        href={notice.link}
        fw={notice.readAt === null ? 600 : 400}
        onClick={(event) => {
          event.preventDefault();
          read.mutate();
          onLeave();
          void navigate({ to: notice.link });
        }}
      >
        {notice.title}
      </Anchor>
      <div>{notice.text}</div>
      <small>
        <InstantText iso={notice.createdAt} />
        {notice.readAt === null && (
          <>
            {' · '}
            <Button
              size="compact-xs"
              variant="subtle"
              loading={read.isPending}
              onClick={() => {
                read.mutate();
              }}
            >
              {say('notices.markRead')}
            </Button>
          </>
        )}
      </small>
    </li>
  );
}
