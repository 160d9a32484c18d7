import type { Role } from '@cradle/contract';

/** Who does something: a person, a pipeline's key, or Cradle itself (feeds, migrations, the command line). */
export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'apiKey' | 'system';
  /** `null` only for the system, which is not asked for permissions. */
  readonly role: Role | null;
};

/** Cradle itself, as the audit log names it. */
export const SYSTEM: Actor = { id: 'system', name: 'Cradle', kind: 'system', role: null };
