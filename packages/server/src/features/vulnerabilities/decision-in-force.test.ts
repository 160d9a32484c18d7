import { describe, expect, it } from 'vitest';
import { type DecisionFacts, decisionInForce } from './decision-in-force.ts';

const TODAY = '2026-11-23';

function made(id: string, sequence: number, facts: Partial<DecisionFacts> = {}): DecisionFacts {
  return {
    id,
    sequence,
    decision: 'notAffected',
    decidedAt: `2026-11-0${sequence}T10:00:00.000Z`,
    endsOn: null,
    ...facts,
  };
}

describe('the decision that holds in a release', () => {
  const cases: readonly {
    readonly it: string;
    readonly decisions: readonly DecisionFacts[];
    readonly revoked?: readonly { decisionId: string; sequence: number }[];
    readonly release: number;
    readonly holds: readonly [string, 'inForce' | 'revoked' | 'ended'] | null;
  }[] = [
    { it: 'is none when nobody decided', decisions: [], release: 1, holds: null },
    {
      it: 'is the one of the release itself',
      decisions: [made('a', 2)],
      release: 2,
      holds: ['a', 'inForce'],
    },
    {
      it: 'is inherited by a later release',
      decisions: [made('a', 1)],
      release: 3,
      holds: ['a', 'inForce'],
    },
    {
      it: 'is not taken back to an earlier release',
      decisions: [made('a', 2)],
      release: 1,
      holds: null,
    },
    {
      it: 'is the newest of the release',
      decisions: [made('a', 1), made('b', 1, { decidedAt: '2026-11-09T10:00:00.000Z' })],
      release: 1,
      holds: ['b', 'inForce'],
    },
    {
      it: 'is that of the nearest release, though an earlier one was decided afterwards',
      decisions: [made('late', 1, { decidedAt: '2026-11-20T10:00:00.000Z' }), made('near', 2)],
      release: 2,
      holds: ['near', 'inForce'],
    },
    {
      it: 'is replaced from the release that decides anew, and not before',
      decisions: [made('a', 1), made('b', 3)],
      release: 2,
      holds: ['a', 'inForce'],
    },
    {
      it: 'is revoked from a release on',
      decisions: [made('a', 1)],
      revoked: [{ decisionId: 'a', sequence: 2 }],
      release: 2,
      holds: ['a', 'revoked'],
    },
    {
      it: 'is revoked in later ones too',
      decisions: [made('a', 1)],
      revoked: [{ decisionId: 'a', sequence: 2 }],
      release: 4,
      holds: ['a', 'revoked'],
    },
    {
      it: 'still holds before the release that revokes it',
      decisions: [made('a', 1)],
      revoked: [{ decisionId: 'a', sequence: 2 }],
      release: 1,
      holds: ['a', 'inForce'],
    },
    {
      it: 'does not come back to life when its successor is revoked',
      decisions: [made('a', 1), made('b', 2)],
      revoked: [{ decisionId: 'b', sequence: 2 }],
      release: 2,
      holds: ['b', 'revoked'],
    },
    {
      it: 'can be made anew after a revocation',
      decisions: [made('a', 1), made('b', 2)],
      revoked: [{ decisionId: 'a', sequence: 2 }],
      release: 2,
      holds: ['b', 'inForce'],
    },
    {
      it: 'is an acceptance up to its last day',
      decisions: [made('a', 1, { decision: 'accepted', endsOn: TODAY })],
      release: 1,
      holds: ['a', 'inForce'],
    },
    {
      it: 'has ended the day after',
      decisions: [made('a', 1, { decision: 'accepted', endsOn: '2026-11-22' })],
      release: 1,
      holds: ['a', 'ended'],
    },
  ];
  it.each(cases)('$it', ({ decisions, revoked, release, holds }) => {
    const found = decisionInForce(decisions, revoked ?? [], release, TODAY);
    expect(found === undefined ? null : [found.decision.id, found.standing]).toEqual(holds);
  });
});
