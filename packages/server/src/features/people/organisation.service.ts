import type { OrganisationView } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import {
  findOrganisation,
  type Organisation,
  updateOrganisation,
} from './organisation.repository.ts';
import { isTimeZone } from './owner.service.ts';
import type { PeopleDeps } from './people-deps.ts';

/** The organisation as reports name it, with its ETag. */
export type OrganisationAnswer = { readonly view: OrganisationView; readonly etag: string };

export async function getOrganisation(
  deps: PeopleDeps,
): Promise<Result<OrganisationAnswer, Failure>> {
  const found = await findOrganisation(deps.db);
  return found === undefined
    ? fail({ kind: 'notFound', what: 'organisation', id: '1' })
    : ok(answerOf(found));
}

/** Replaces the facts of the organisation. Fails `stale` when somebody changed them since. */
export async function changeOrganisation(
  deps: PeopleDeps,
  input: { readonly facts: OrganisationView; readonly ifMatch: string; readonly actor: Actor },
): Promise<Result<OrganisationAnswer, Failure>> {
  if (!isTimeZone(input.facts.timeZone)) {
    return fail({
      kind: 'invalid',
      message: `There is no time zone "${input.facts.timeZone}".`,
      issues: [{ at: '/timeZone', message: 'use an IANA name such as Europe/Berlin' }],
    });
  }
  const now = deps.now();
  return deps.db.transaction().execute(async (tx): Promise<Result<OrganisationAnswer, Failure>> => {
    const before = await findOrganisation(tx);
    if (before === undefined) {
      return fail({ kind: 'notFound', what: 'organisation', id: '1' });
    }
    if (answerOf(before).etag !== input.ifMatch) {
      return fail({
        kind: 'stale',
        what: 'organisation',
        reason:
          'Somebody changed the organisation since you opened it. Load it again; your input is still in the form.',
      });
    }
    await updateOrganisation(tx, input.facts, now);
    const { updatedAt, ...was } = before;
    await appendEntry(tx, {
      now,
      actor: input.actor,
      kind: 'organisation.changed.v1',
      subject: { type: 'organisation', id: '1' },
      facts: { before: was, after: input.facts, updatedAt },
    });
    return ok(answerOf({ ...input.facts, updatedAt: now }));
  });
}

function answerOf(organisation: Organisation): OrganisationAnswer {
  const { updatedAt, ...view } = organisation;
  return { view, etag: `"${new Date(updatedAt).toISOString()}"` };
}
