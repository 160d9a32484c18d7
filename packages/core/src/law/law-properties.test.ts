import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { routeQuestion } from './art-32-conformity-routes.ts';
import { dutiesQuestion } from './duties.ts';
import { APPLIES_FROM } from './key-dates.ts';
import { isMemberState, MEMBER_STATES } from './member-states.ts';
import { type HolidayCalendar, loadHolidayCalendar } from './public-holidays.ts';
import type { LawQuestion } from './question.ts';
import { reportingClocks } from './reporting-clocks.ts';
import { ROLES, type Role } from './roles.ts';

const CLASSES = ['default', 'importantI', 'importantII', 'critical'] as const;
const KINDS = ['exploitedVulnerability', 'severeIncident'] as const;

function ask<Answer>(question: LawQuestion<never, Answer>, facts: unknown): Answer {
  const answer = question.ask(facts);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

const instant = fc
  .integer({ min: Date.parse('2026-09-11T00:00:00Z'), max: Date.parse('2040-01-01T00:00:00Z') })
  .map((ms) => new Date(ms).toISOString());
const day = fc
  .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2045-01-01') })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));

describe('the two ends of a period (Reg. 1182/71 against counting from the event)', () => {
  let calendar: HolidayCalendar;
  beforeAll(async () => {
    calendar = await loadHolidayCalendar();
  });

  function neverLater(
    events: readonly [string, string],
    timeZone: string,
    days: ReadonlySet<string>,
  ) {
    const [becameAwareAt, later] = events;
    for (const kind of KINDS) {
      for (const clock of reportingClocks({
        kind,
        becameAwareAt,
        measureAvailableAt: later,
        notificationSubmittedAt: null,
        submitted: { notification: later },
        timeZone,
        memberState: null,
        publicHolidays: days,
        now: becameAwareAt,
      })) {
        const [plain, legal] = [Date.parse(clock.plainEnd ?? ''), Date.parse(clock.legalEnd ?? '')];
        expect(plain).toBeGreaterThan(0);
        expect(plain, `${clock.cite} in ${timeZone}`).toBeLessThanOrEqual(legal);
      }
    }
  }

  it('the plain one is never later in any Member State, with its zone and its holidays', () => {
    const years = Array.from({ length: 15 }, (_, i) => 2026 + i);
    for (const state of Object.keys(MEMBER_STATES).filter(isMemberState)) {
      const days = calendar(state, years);
      expect(days.size, state).toBeGreaterThan(50);
      fc.assert(
        fc.property(fc.tuple(instant, instant), (events) => {
          neverLater(events, MEMBER_STATES[state].timeZone, days);
        }),
        { numRuns: 20 },
      );
    }
  });

  it('nor in any time zone there is', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    expect(zones.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(fc.tuple(instant, instant), fc.constantFrom(...zones), (events, zone) => {
        neverLater(events, zone, new Set(['2026-12-25', '2027-01-01', '2028-05-01']));
      }),
      { numRuns: 400 },
    );
  });
});

describe('the class of a product', () => {
  it('is no fact of the duties, of reporting or of Annex I: with any class they are the same', () => {
    fc.assert(
      fc.property(day, fc.option(day), fc.constantFrom(...ROLES), (on, placedOn, role) => {
        const duties = ask(dutiesQuestion, { role, on, placedOn });
        for (const one of CLASSES)
          expect(ask(dutiesQuestion, { role, on, placedOn, class: one })).toEqual(duties);
      }),
      { numRuns: 100 },
    );
    expect(JSON.stringify(dutiesQuestion.factsSchema())).not.toContain('"class"');
  });

  it('changes the procedure: a higher class never has one more but a certificate (Art. 32)', () => {
    const facts = fc.record({
      harmonisedStandards: fc.constantFrom('full', 'partial', 'none'),
      foss: fc.boolean(),
      publicTechnicalDocumentation: fc.boolean(),
      certificationSchemeMandatory: fc.boolean(),
      schemeCertificate: fc.constantFrom(null, 'substantial', 'high'),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const allowed = CLASSES.map(
          (one) => new Set(ask(routeQuestion, { ...given, class: one }).allowed),
        );
        for (const [i, of] of allowed.entries()) {
          const below = allowed[i - 1] ?? of;
          expect([...of].filter((route) => route !== 'ECC' && !below.has(route))).toEqual([]);
        }
      }),
    );
  });
});

describe('a later day of placing', () => {
  const held = (role: Role, on: string, facts: object) =>
    new Map(ask(dutiesQuestion, { role, on, ...facts }).duties.map((duty) => [duty.id, duty]));

  it('takes no duty away, but what has not begun: a product that is not placed yet has no support period', () => {
    const facts = fc.record({
      supportEndsOn: fc.option(day),
      substantiallyModifiedOn: fc.option(day),
      size: fc.constantFrom(null, 'micro', 'large'),
    });
    fc.assert(
      fc.property(day, day, day, facts, fc.constantFrom(...ROLES), (...drawn) => {
        const [a, b, on, more, role] = drawn;
        const [earlier, later] = a < b ? [a, b] : [b, a];
        const had = held(role, on, { ...more, placedOn: earlier });
        const has = held(role, on, { ...more, placedOn: later });
        for (const [id, duty] of had) {
          if (has.has(id)) continue;
          // The one exception: a duty that runs from placing on has not begun before that day.
          expect(duty.phase, id).not.toBe('placing');
          expect(later > on, `${id} of ${role}`).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('brings all the others from 11 December 2027 on (Art. 69(2))', () => {
    for (const role of ['manufacturer', 'importer', 'distributor'] as const) {
      const before = held(role, '2028-06-01', { placedOn: '2027-12-10' });
      const after = held(role, '2028-06-01', { placedOn: APPLIES_FROM });
      expect(before.size).toBeLessThan(after.size);
      expect([...before.keys()].filter((id) => !after.has(id))).toEqual([]);
    }
  });

  it('never gives a duty before its first day, after its last, or with a first day after its last', () => {
    fc.assert(
      fc.property(
        day,
        fc.option(day),
        fc.option(day),
        fc.constantFrom(...ROLES),
        (on, placedOn, supportEndsOn, role) => {
          for (const { since, until } of held(role, on, { placedOn, supportEndsOn }).values()) {
            expect(since <= on).toBe(true);
            expect(until === null || on <= until).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
