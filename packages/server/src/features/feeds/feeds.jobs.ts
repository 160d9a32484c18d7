import { ROLES } from '@cradle/contract';
import { z } from 'zod';
import { defineJob } from '../../platform/jobs/jobs.ts';

/** Sent with each run that was begun. Handling it twice performs the run once. */
export const performFeedRun = defineJob({
  name: 'feeds.performRun',
  payload: z.strictObject({
    runId: z.uuid(),
    actor: z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['person', 'apiKey', 'system']),
      role: z.enum(ROLES).nullable(),
    }),
  }),
  key: ({ runId }) => runId,
});

/** Looks which feeds are due. Every five minutes, because a rhythm of hours cannot always be said as cron. */
export const lookForDueFeeds = defineJob({
  name: 'feeds.lookForDue',
  payload: z.strictObject({}),
  key: () => 'feeds',
});
