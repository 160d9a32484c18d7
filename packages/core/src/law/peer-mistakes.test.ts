import { describe, expect, it } from 'vitest';
import { modificationQuestion } from './art-3-30-substantial-modification.ts';
import { classificationQuestion } from './art-7-classification.ts';
import { supportQuestion } from './art-13-8-support-period.ts';
import { triggerQuestion } from './art-14-triggers.ts';
import { penaltyQuestion } from './art-64-penalties.ts';
import { dutiesQuestion } from './duties.ts';
import type { LawQuestion } from './question.ts';
import { reportingClocks } from './reporting-clocks.ts';

function ask<Answer>(question: LawQuestion<never, Answer>, facts: unknown): Answer {
  const answer = question.ask(facts);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

function finalReport(kind: 'exploitedVulnerability' | 'severeIncident', moments: object) {
  return reportingClocks({
    kind,
    becameAwareAt: '2026-10-01T08:00:00Z',
    measureAvailableAt: null,
    notificationSubmittedAt: null,
    submitted: {},
    timeZone: 'UTC',
    memberState: null,
    publicHolidays: new Set(),
    now: '2027-10-01T08:00:00Z',
    ...moments,
  })[2];
}

const cited = (role: string, on: string) => ask(dutiesQuestion, { role, on, placedOn: on }).duties;

/** Mistakes seen in other tools and in the press. Each row would fail where we made it too. */
describe('mistakes that others make', () => {
  it('the final report of a vulnerability does not run from awareness, but from a measure (14(2)(c))', () => {
    expect(finalReport('exploitedVulnerability', {})?.state).toBe('waiting');
    expect(
      finalReport('exploitedVulnerability', { measureAvailableAt: '2026-11-02T08:00:00Z' })
        ?.plainEnd,
    ).toBe('2026-11-16T08:00:00Z');
  });

  it('the final report of an incident does not run from awareness or the fix, but from the 72-hour notification (14(4)(c))', () => {
    expect(
      finalReport('severeIncident', { measureAvailableAt: '2026-10-02T08:00:00Z' })?.state,
    ).toBe('waiting');
    expect(
      finalReport('severeIncident', { notificationSubmittedAt: '2026-10-03T08:00:00Z' })?.plainEnd,
    ).toBe('2026-11-03T08:00:00Z');
  });

  it('no list of exploited vulnerabilities and no score starts a clock: the facts have no place for them', () => {
    const schema = JSON.stringify(triggerQuestion.factsSchema());
    for (const word of ['kev', 'epss', 'patch']) expect(schema.toLowerCase()).not.toContain(word);
    expect(ask(triggerQuestion, { kev: true, epss: 0.97 }).exploitedVulnerability).toBe('unknown');
  });

  it('an authorised representative is optional and stands in Art. 18', () => {
    expect(
      cited('manufacturer', '2028-01-01').filter(({ says }) => /representative/i.test(says)),
    ).toEqual([]);
    expect(
      cited('authorisedRepresentative', '2028-01-01').every(({ cite }) =>
        cite.startsWith('Art. 18'),
      ),
    ).toBe(true);
  });

  it('a critical sector does not make a product critical', () => {
    expect(ask(classificationQuestion, { coreFunctionality: 'none', sector: 'energy' }).value).toBe(
      'default',
    );
  });

  it('five years is a floor, not "whichever is shorter" (13(8))', () => {
    expect(
      ask(supportQuestion, { placedOn: '2028-01-01', expectedUseMonths: 120 }).minimumMonths,
    ).toBe(120);
  });

  it('Art. 13(7) to (9) do not apply in September 2026', () => {
    expect(
      cited('manufacturer', '2026-09-30').every(({ cite }) => cite.startsWith('Art. 14')),
    ).toBe(true);
  });

  it('a substantial modification is Art. 3(30), not Art. 13(8)', () => {
    expect(
      ask(modificationQuestion, { afterPlacing: true, purposeChanged: true }).because[0]?.cite,
    ).toBe('Art. 3(30)');
  });

  it('documents are kept under Art. 13(13), not 13(10) or 13(15)', () => {
    expect(cited('manufacturer', '2028-01-01').find(({ id }) => id === 'keepDocuments')?.cite).toBe(
      'Art. 13(13)',
    );
  });

  it('the declaration is Art. 28: tier 2; Art. 16 carries no fine', () => {
    expect(ask(penaltyQuestion, { infringement: 'Art. 28' }).tier).toBe(2);
    expect(ask(penaltyQuestion, { infringement: 'Art. 16' }).tier).toBeNull();
  });

  it('a few answers do not decide a class: every category has to be compared', () => {
    const six = Object.fromEntries(
      ['III.I.1', 'III.I.2', 'III.I.3', 'III.I.4', 'III.I.5', 'III.I.6'].map((id) => [id, false]),
    );
    expect(ask(classificationQuestion, { answers: six }).value).toBe('undetermined');
  });

  it('no SBOM format is named as the one of the law', () => {
    const sbom = cited('manufacturer', '2028-01-01').find(({ id }) => id === 'sbom');
    expect(sbom?.says).toContain('No format is fixed yet');
  });

  it('importers and distributors have duties (19, 20)', () => {
    expect(cited('importer', '2028-01-01').length).toBeGreaterThan(0);
    expect(cited('distributor', '2028-01-01').length).toBeGreaterThan(0);
  });
});
