import type { ApiKeyView } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { type ApiKey, disableKey, listKeys } from './api-keys.repository.ts';
import { authHandle } from './auth.repository.ts';
import { authOn } from './auth.ts';
import type { PeopleDeps } from './people-deps.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** All keys, newest first, as they may be shown. */
export async function viewKeys(deps: PeopleDeps): Promise<readonly ApiKeyView[]> {
  const now = deps.now();
  return (await listKeys(deps.db)).map((key) => viewOf(key, now));
}

function viewOf(key: ApiKey, now: string): ApiKeyView {
  const expired = key.expiresAt !== null && key.expiresAt <= now;
  return {
    id: key.id,
    name: key.name,
    start: key.start,
    createdAt: key.createdAt,
    expiresAt: key.expiresAt,
    lastUsedAt: key.lastUsedAt,
    createdBy: key.createdBy,
    state: key.enabled ? (expired ? 'expired' : 'active') : 'revoked',
  };
}

/** Creates a pipeline's key; the secret is in the answer and nowhere else. */
export async function createKey(
  deps: PeopleDeps,
  input: { readonly name: string; readonly expiresInDays: number | null; readonly actor: Actor },
): Promise<Result<{ readonly key: ApiKeyView; readonly secret: string }, Failure>> {
  const now = deps.now();
  const made = await deps.db.transaction().execute(async (tx) => {
    const created = await authOn(authHandle(tx), deps.auth).api.createApiKey({
      body: {
        name: input.name.slice(0, 32),
        userId: input.actor.id,
        ...(input.expiresInDays === null ? {} : { expiresIn: input.expiresInDays * DAY_SECONDS }),
      },
    });
    await appendEntry(tx, {
      now,
      actor: input.actor,
      kind: 'apiKey.created.v1',
      subject: { type: 'apiKey', id: created.id },
      facts: { name: input.name, expiresInDays: input.expiresInDays },
    });
    return { id: created.id, secret: created.key };
  });
  const key = (await viewKeys(deps)).find((view) => view.id === made.id);
  return key === undefined
    ? fail({ kind: 'notFound', what: 'API key', id: made.id })
    : ok({ key, secret: made.secret });
}

/** Revokes a key at once; requests with it are refused from now on. */
export async function revokeKey(
  deps: PeopleDeps,
  input: { readonly keyId: string; readonly actor: Actor },
): Promise<Result<null, Failure>> {
  const now = deps.now();
  return deps.db.transaction().execute(async (tx): Promise<Result<null, Failure>> => {
    if (!(await disableKey(tx, input.keyId, now))) {
      return fail({ kind: 'notFound', what: 'API key in use', id: input.keyId });
    }
    await appendEntry(tx, {
      now,
      actor: input.actor,
      kind: 'apiKey.revoked.v1',
      subject: { type: 'apiKey', id: input.keyId },
      facts: {},
    });
    return ok(null);
  });
}
