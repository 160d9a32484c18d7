/** Everything that can be permitted, as `subject.verb`. Routes name one of these; nothing else decides. */
export const PERMISSIONS = [
  'products.read',
  'products.write',
  'releases.write',
  'sboms.write',
  'findings.read',
  'findings.decide',
  'candidates.decide',
  'cases.read',
  'cases.write',
  'feeds.read',
  'feeds.run',
  'audit.read',
  'people.read',
  'people.manage',
  'apiKeys.manage',
  'settings.read',
  'settings.write',
  'demo.remove',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The roles a person may have. `pipeline` is the role of an API key and cannot be given to a person. */
export const ROLES = [
  'owner',
  'complianceOfficer',
  'psirt',
  'engineer',
  'auditor',
  'viewer',
  'pipeline',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that can be given to people. */
export const PERSON_ROLES = [
  'owner',
  'complianceOfficer',
  'psirt',
  'engineer',
  'auditor',
  'viewer',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

const READ = ['products.read', 'findings.read', 'feeds.read'] as const;

/**
 * The one table of who may do what. A role that lacks a permission is refused: deny by default.
 *
 * An auditor reads everything, the audit log included, and touches nothing. Only PSIRT, compliance and the owner
 * see reporting cases for writing: becoming aware starts a legal clock (Art. 14(2)).
 */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  complianceOfficer: [
    ...READ,
    'products.write',
    'releases.write',
    'sboms.write',
    'findings.decide',
    'candidates.decide',
    'cases.read',
    'cases.write',
    'feeds.run',
    'audit.read',
    'people.read',
    'apiKeys.manage',
    'settings.read',
    'settings.write',
  ],
  psirt: [
    ...READ,
    'products.write',
    'releases.write',
    'sboms.write',
    'findings.decide',
    'candidates.decide',
    'cases.read',
    'cases.write',
    'feeds.run',
    'audit.read',
    'people.read',
    'settings.read',
  ],
  engineer: [
    ...READ,
    'products.write',
    'releases.write',
    'sboms.write',
    'findings.decide',
    'people.read',
  ],
  auditor: [...READ, 'cases.read', 'audit.read', 'people.read', 'settings.read'],
  viewer: [...READ],
  pipeline: ['products.read', 'findings.read', 'releases.write', 'sboms.write'],
};

/** Whether a role holds a permission. */
export function isPermitted(role: Role, permission: Permission): boolean {
  return ROLE_PERMISSIONS[role].includes(permission);
}
