import { listNotices, readNotice } from '@cradle/contract';
import { type MountedRoute, on, plain } from '../../platform/http/mount.ts';
import { listOwnNotices, type NoticeDeps, readOwnNotice } from './notices.service.ts';

/** Notices are a person's own: the actor decides which are seen. */
export function noticeRoutes(deps: NoticeDeps): readonly MountedRoute[] {
  return [
    on(listNotices, async ({ actor, query }) => plain(await listOwnNotices(deps, actor.id, query))),
    on(readNotice, async ({ actor, params }) =>
      plain(await readOwnNotice(deps, actor.id, params.noticeId)),
    ),
  ];
}
