export { type MailNoticeDeps, mailNotice, runMailNotice } from './notices.jobs.ts';
export { noticeRoutes } from './notices.routes.ts';
export { type NoticeDeps, notify } from './notices.service.ts';
