import { z } from 'zod';
import { PERMISSIONS, PERSON_ROLES } from './permissions.ts';
import { defineRoute } from './route.ts';
import { Id, Instant, Line, PageQuery, pageOf } from './shapes.ts';

/** Where a fresh installation stands and whether anyone is signed in; the first thing the UI asks. */
export const SessionView = z.strictObject({
  /** `needsOwner` until the one-time link was used. */
  setUp: z.enum(['needsOwner', 'done']),
  organisation: z.strictObject({ name: z.string(), timeZone: z.string() }).nullable(),
  person: z
    .strictObject({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      role: z.enum(PERSON_ROLES),
      permissions: z.array(z.enum(PERMISSIONS)),
    })
    .nullable(),
  /** Whether demonstration data is loaded: marked on every page. */
  demo: z.boolean(),
  version: z.string(),
  database: z.enum(['pglite', 'postgres']),
});
export type SessionView = z.infer<typeof SessionView>;

export const getSession = defineRoute({
  id: 'getSession',
  method: 'GET',
  path: '/api/v1/session',
  needs: 'public',
  tag: 'People',
  summary: 'Whether Cradle is set up, and who is signed in.',
  reply: SessionView,
});

export const Password = z.string().min(12, 'needs at least 12 characters').max(200);

export const createOwner = defineRoute({
  id: 'createOwner',
  method: 'POST',
  path: '/api/v1/set-up',
  needs: 'public',
  tag: 'People',
  status: 201,
  summary:
    'Creates the owner and the organisation with the one-time token that the terminal printed.',
  body: z.strictObject({
    token: z.string().min(20).max(200),
    organisationName: Line,
    name: Line,
    email: z.email().max(200),
    password: Password,
    timeZone: z.string().max(60).default('Europe/Brussels'),
  }),
  reply: SessionView,
});

export const signIn = defineRoute({
  id: 'signIn',
  method: 'POST',
  path: '/api/v1/session',
  needs: 'public',
  tag: 'People',
  summary: 'Signs in with e-mail and password; sets the session cookie.',
  body: z.strictObject({ email: z.email().max(200), password: z.string().min(1).max(200) }),
  reply: SessionView,
});

export const signOut = defineRoute({
  id: 'signOut',
  method: 'DELETE',
  path: '/api/v1/session',
  needs: 'signedIn',
  tag: 'People',
  summary: 'Ends the session.',
  status: 204,
  reply: z.null(),
});

export const PersonView = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(PERSON_ROLES),
  state: z.enum(['active', 'invited', 'disabled']),
  createdAt: Instant,
  lastSeenAt: Instant.nullable(),
});
export type PersonView = z.infer<typeof PersonView>;

export const listPeople = defineRoute({
  id: 'listPeople',
  method: 'GET',
  path: '/api/v1/people',
  needs: 'people.read',
  tag: 'People',
  list: true,
  summary: 'The people of the organisation with their roles.',
  query: PageQuery,
  reply: pageOf(PersonView),
});

export const invitePerson = defineRoute({
  id: 'invitePerson',
  method: 'POST',
  path: '/api/v1/people',
  needs: 'people.manage',
  tag: 'People',
  status: 201,
  summary:
    'Invites a person: answers with a one-time link (valid for seven days) and mails it where mail is set up.',
  body: z.strictObject({ name: Line, email: z.email().max(200), role: z.enum(PERSON_ROLES) }),
  reply: z.strictObject({
    person: PersonView,
    link: z.string(),
    expiresAt: Instant,
    mailed: z.boolean(),
  }),
});

export const acceptInvitation = defineRoute({
  id: 'acceptInvitation',
  method: 'POST',
  path: '/api/v1/invitations/accept',
  needs: 'public',
  tag: 'People',
  summary: 'Sets the password of an invited person with the one-time token and signs in.',
  body: z.strictObject({ token: z.string().min(20).max(200), password: Password }),
  reply: SessionView,
});

export const changePerson = defineRoute({
  id: 'changePerson',
  method: 'PATCH',
  path: '/api/v1/people/:personId',
  needs: 'people.manage',
  tag: 'People',
  summary: 'Changes role or state. The last active owner cannot be demoted or disabled.',
  params: z.strictObject({ personId: z.string() }),
  body: z.strictObject({
    role: z.enum(PERSON_ROLES).optional(),
    state: z.enum(['active', 'disabled']).optional(),
  }),
  reply: PersonView,
});

export const changePassword = defineRoute({
  id: 'changePassword',
  method: 'POST',
  path: '/api/v1/session/password',
  needs: 'signedIn',
  tag: 'People',
  summary: 'Changes the own password; other sessions end.',
  status: 204,
  body: z.strictObject({ current: z.string().min(1).max(200), next: Password }),
  reply: z.null(),
});

export const ApiKeyView = z.strictObject({
  id: z.string(),
  name: z.string(),
  start: z.string(),
  createdAt: Instant,
  expiresAt: Instant.nullable(),
  lastUsedAt: Instant.nullable(),
  state: z.enum(['active', 'revoked', 'expired']),
  createdBy: z.string(),
});
export type ApiKeyView = z.infer<typeof ApiKeyView>;

export const listApiKeys = defineRoute({
  id: 'listApiKeys',
  method: 'GET',
  path: '/api/v1/api-keys',
  needs: 'apiKeys.manage',
  tag: 'People',
  list: true,
  summary: 'The API keys of pipelines.',
  query: PageQuery,
  reply: pageOf(ApiKeyView),
});

export const createApiKey = defineRoute({
  id: 'createApiKey',
  method: 'POST',
  path: '/api/v1/api-keys',
  needs: 'apiKeys.manage',
  tag: 'People',
  status: 201,
  summary: 'Creates a key with the role "pipeline". The secret is shown once, in this reply.',
  body: z.strictObject({
    name: Line,
    expiresInDays: z.int().min(1).max(730).nullable().default(365),
  }),
  reply: z.strictObject({ key: ApiKeyView, secret: z.string() }),
});

export const revokeApiKey = defineRoute({
  id: 'revokeApiKey',
  method: 'DELETE',
  path: '/api/v1/api-keys/:keyId',
  needs: 'apiKeys.manage',
  tag: 'People',
  summary: 'Revokes a key at once.',
  params: z.strictObject({ keyId: z.string() }),
  status: 204,
  reply: z.null(),
});

/** What the organisation is, as reports and documents name it. */
export const OrganisationView = z.strictObject({
  name: Line,
  timeZone: z.string().max(60),
  address: z.string().max(500),
  website: z.string().max(300),
  /** Member State of the main establishment, for the routing of Art. 14(7); `null` while unknown. */
  mainEstablishment: z.string().length(2).nullable(),
  contactEmail: z.union([z.email(), z.literal('')]),
  /** Whether a second person is to approve a frozen report before it is filed. No clock waits for it. */
  reportReview: z.enum(['notAsked', 'asked']),
});
export type OrganisationView = z.infer<typeof OrganisationView>;

export const getOrganisation = defineRoute({
  id: 'getOrganisation',
  method: 'GET',
  path: '/api/v1/organisation',
  needs: 'signedIn',
  tag: 'Settings',
  summary: 'The organisation as reports name it. Replies with an ETag.',
  reply: OrganisationView,
});
export const changeOrganisation = defineRoute({
  id: 'changeOrganisation',
  method: 'PUT',
  path: '/api/v1/organisation',
  needs: 'settings.write',
  tag: 'Settings',
  summary: 'Changes the organisation.',
  body: OrganisationView,
  reply: OrganisationView,
  ifMatch: true,
});

/** A setting in force: where it came from, and its value with secrets masked. */
export const SettingView = z.strictObject({
  name: z.string(),
  value: z.string(),
  source: z.enum(['default', 'environment', 'file']),
  explains: z.string(),
});
export const listSettings = defineRoute({
  id: 'listSettings',
  method: 'GET',
  path: '/api/v1/settings',
  needs: 'settings.read',
  tag: 'Settings',
  summary: 'The settings in force, secrets masked; the same as `cradle config`.',
  reply: z.strictObject({
    settings: z.array(SettingView),
    mail: z.enum(['configured', 'notConfigured']),
  }),
});

/** Something a person should know; `link` is a path of the UI. */
export const NoticeView = z.strictObject({
  id: Id,
  kind: z.string(),
  title: z.string(),
  text: z.string(),
  link: z.string(),
  createdAt: Instant,
  readAt: Instant.nullable(),
});
export type NoticeView = z.infer<typeof NoticeView>;
export const listNotices = defineRoute({
  id: 'listNotices',
  method: 'GET',
  path: '/api/v1/notices',
  needs: 'signedIn',
  tag: 'People',
  summary: 'Notices to the person signed in, newest first.',
  query: PageQuery,
  reply: pageOf(NoticeView),
});
export const readNotice = defineRoute({
  id: 'readNotice',
  method: 'POST',
  path: '/api/v1/notices/:noticeId/read',
  needs: 'signedIn',
  tag: 'People',
  summary: 'Marks a notice as read.',
  params: z.strictObject({ noticeId: Id }),
  status: 204,
  reply: z.null(),
});

export const removeDemo = defineRoute({
  id: 'removeDemo',
  method: 'DELETE',
  path: '/api/v1/demo',
  needs: 'demo.remove',
  tag: 'Settings',
  summary:
    'Removes the demonstration manufacturer and all it owns; the audit log keeps that it was there.',
  status: 204,
  reply: z.null(),
});
export const loadDemo = defineRoute({
  id: 'loadDemo',
  method: 'POST',
  path: '/api/v1/demo',
  needs: 'demo.remove',
  tag: 'Settings',
  summary: 'Loads the demonstration: three products from real public SBOMs.',
  status: 201,
  reply: z.strictObject({ products: z.int() }),
});
