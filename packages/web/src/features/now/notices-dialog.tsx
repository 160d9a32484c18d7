import { type NoticeView, readNotice } from '@cradle/contract';
import { Anchor, Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../platform/api.ts';
import { useSay } from '../../platform/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';

/** The notices, newest first, each with its link. */
export function NoticesDialog({
  items,
  error,
  onClose,
}: {
  readonly items: readonly NoticeView[];
  readonly error: Error | null;
  readonly onClose: () => void;
}) {
  const say = useSay();
  return (
    <Dialog opened onClose={onClose} title={say('nav.notices')} size="lg">
      {error !== null && <ProblemText error={error} />}
      {items.length === 0 && <p>{say('notices.none')}</p>}
      <Stack component="ul" gap="md" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {items.map((notice) => (
          <Notice key={notice.id} notice={notice} onLeave={onClose} />
        ))}
      </Stack>
    </Dialog>
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
