import { listNotices, readNotice } from '@cradle/contract';
import { json, type MountedRoute, on } from '../../platform/http/mount.ts';
import { listOwnNotices, type NoticeDeps, readOwnNotice } from './notices.service.ts';

/** Notices are a person's own: the actor decides which are seen. */
export function noticeRoutes(deps: NoticeDeps): readonly MountedRoute[] {
  return [
    on(listNotices, async ({ actor, query }) => {
      const page = await listOwnNotices(deps, actor.id, query);
      return page.ok ? { ok: true, value: json(page.value) } : page;
    }),
    on(readNotice, async ({ actor, params }) => {
      const read = await readOwnNotice(deps, actor.id, params.noticeId);
      return read.ok ? { ok: true, value: json(read.value) } : read;
    }),
  ];
}
