export { mailNotice, runMailNotice } from './notices.jobs.ts';
export { findPeopleInCharge } from './notices.repository.ts';
export { noticeRoutes } from './notices.routes.ts';
export { notify, notifyPeople } from './notices.service.ts';
