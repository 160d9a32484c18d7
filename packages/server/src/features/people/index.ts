export { findOrganisation, type Organisation } from './organisation.repository.ts';
export { isTimeZone, ownerToken } from './owner.service.ts';
export { peopleRoutes } from './people.routes.ts';
export type { PeopleDeps } from './people-deps.ts';
export { authenticate } from './session.service.ts';
