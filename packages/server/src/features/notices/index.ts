export { mailNotice, runMailNotice } from './notices.jobs.ts';
export { noticeRoutes } from './notices.routes.ts';
export { notify } from './notices.service.ts';
