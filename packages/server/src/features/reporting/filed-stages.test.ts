import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EarlyWarningDocument, NO_SENSITIVITY } from '@cradle/core/documents';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPdfMaker } from '../../platform/pdf/index.ts';
import { getCaseView } from './case-views.ts';
import { changeCase, closeCase } from './change-case.ts';
import { closeByReference } from './close-by-reference.ts';
import { completeSubmission } from './complete-submission.ts';
import { getDifferences } from './differences.service.ts';
import { saveDraft } from './drafts.service.ts';
import { getForms, moveToForm } from './forms.service.ts';
import { insertMaker } from './maker-for-tests.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import { reviewStage } from './review-stage.ts';
import { getSensitivity, saveSensitivity } from './sensitivity.service.ts';
import { BO, PAULA, reportingDeps, stageSteps, value } from './stage-steps-for-tests.ts';
import { getReceipt, getStageFile } from './submissions.service.ts';

let test: TestDatabase;
let folder = '';
let now = '';
let deps: ReportingDeps;
let steps: ReturnType<typeof stageSteps>;
let caseId = '';
const pdf = openPdfMaker();

beforeAll(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cradle-filed-'));
});
afterAll(async () => {
  await test.close();
  await pdf.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await test.truncate();
  now = '2026-10-05T10:00:00.000Z';
  await insertMaker(test.db, now);
  deps = reportingDeps({ db: test.db, folder, pdf, now: () => now });
  steps = stageSteps(deps);
  caseId = await steps.open('exploitedVulnerability');
});

const view = async () => value(await getCaseView(deps, caseId)).view;
const kinds = async () => (await view()).log.map(({ kind }) => kind);
const submissionId = async () => (await view()).submissions[0]?.id ?? '';
const filedEarlyWarning = async () => {
  await steps.freeze(caseId, 'earlyWarning');
  return value(await steps.submit(caseId, 'earlyWarning', '2026-10-05T09:30:00Z')).view;
};
const askForReviews = () =>
  test.db.updateTable('organisation').set({ report_review: 'asked' }).execute();

describe('an update of a filed stage', () => {
  it('is a further version with a submission of its own; the clock keeps the first', async () => {
    await filedEarlyWarning();
    await steps.type(caseId, 'earlyWarning', { summary: 'We know more.' });
    await steps.freeze(caseId, 'earlyWarning');
    now = '2026-10-06T12:00:00.000Z';

    const filed = await steps.submit(caseId, 'earlyWarning', '2026-10-06T11:00:00Z', {
      versionNumber: 2,
    });

    const { submissions, clocks } = value(filed).view;
    expect(submissions.map(({ versionNumber }) => versionNumber)).toEqual([1, 2]);
    expect(clocks[0]).toMatchObject({ doneAt: '2026-10-05T09:30:00Z', inTime: true });
  });

  it('of the same version is refused', async () => {
    await filedEarlyWarning();
    const again = await steps.submit(caseId, 'earlyWarning', '2026-10-05T09:40:00Z');
    expect(again).toMatchObject({ ok: false, failure: { kind: 'conflict' } });
    expect((await view()).submissions).toHaveLength(1);
  });
});

describe('what the platform answers later', () => {
  const complete = (over: Partial<Parameters<typeof completeSubmission>[1]>, id: string) =>
    completeSubmission(
      deps,
      {
        submissionId: id,
        reference: null,
        confirmReference: false,
        receipt: null,
        note: '',
        ...over,
      },
      PAULA,
    );

  it('is added to the submission, with the receipt, and is in the log', async () => {
    await filedEarlyWarning();
    const id = await submissionId();
    const receipt = { name: 'receipt.txt', base64: Buffer.from('got it').toString('base64') };

    const done = value(
      await complete({ reference: 'SRP-DE-V-2026-00000018', receipt, note: 'by mail' }, id),
    );

    expect(done.view.submissions).toMatchObject([
      { reference: 'SRP-DE-V-2026-00000018', referenceMatches: true, note: 'by mail' },
    ]);
    const kept = value(await getReceipt(deps, id));
    expect(Buffer.from(kept.bytes).toString()).toBe('got it');
    expect(await kinds()).toContain('reportingStage.confirmed.v1');
  });

  it('never replaces what is there', async () => {
    await filedEarlyWarning();
    const id = await submissionId();
    value(await complete({ reference: 'SRP-DE-V-2026-00000018' }, id));
    const other = await complete({ reference: 'SRP-DE-V-2026-00000019' }, id);
    expect(other).toMatchObject({ ok: false, failure: { kind: 'conflict' } });
    expect((await view()).submissions[0]?.reference).toBe('SRP-DE-V-2026-00000018');
  });

  it.each([
    [{}, '/reference'],
    [{ reference: 'SRP-18' }, '/reference'],
    [{ receipt: { name: 'x', base64: '%%%' } }, '/receipt/base64'],
  ])('%j is refused at %s', async (over, at) => {
    await filedEarlyWarning();
    const refused = await complete(over, await submissionId());
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'invalid', issues: [{ at }] } });
    expect(await kinds()).not.toContain('reportingStage.confirmed.v1');
  });

  it('is taken after the case was closed', async () => {
    await filedEarlyWarning();
    value(await closeCase(deps, { caseId, reason: 'a false alarm' }, PAULA));
    expect((await complete({ note: 'answer came' }, await submissionId())).ok).toBe(true);
  });

  it('for no submission is not found', async () => {
    const none = await complete({ note: 'x' }, '00000000-0000-7000-8000-00000000dead');
    expect(none).toMatchObject({ ok: false, failure: { kind: 'notFound' } });
  });
});

describe("the second person's review", () => {
  const review = (by: typeof PAULA, verdict: 'approved' | 'changesWanted', comment = '') =>
    reviewStage(deps, { caseId, stage: 'earlyWarning', number: 1, verdict, comment }, by);
  const submit = (reviewOverride: string | null) =>
    steps.submit(caseId, 'earlyWarning', '2026-10-05T09:30:00Z', { reviewOverride });

  it('is not asked for unless the organisation wants it', async () => {
    const { versions } = await steps.freeze(caseId, 'earlyWarning');
    expect(versions[0]).toMatchObject({ reviewState: 'notAsked', reviews: [] });
    expect((await submit(null)).ok).toBe(true);
  });

  it('is waited for, told to the others who may work on cases, and given by one of them', async () => {
    await askForReviews();
    for (const [id, role] of [
      ['bo', 'complianceOfficer'],
      ['eve', 'engineer'],
    ] as const) {
      await test.db
        .insertInto('auth_user')
        .values({ id, name: id, email: `${id}@maker.example`, role })
        .execute();
    }
    const { versions } = await steps.freeze(caseId, 'earlyWarning');
    expect(versions[0]).toMatchObject({ reviewState: 'waiting' });
    const notices = await test.db.selectFrom('notice').select(['kind', 'user_id']).execute();
    expect(notices).toEqual([{ kind: 'reviewWanted', user_id: 'bo' }]);

    expect(await review(PAULA, 'approved')).toMatchObject({
      ok: false,
      failure: { kind: 'conflict' },
    });
    const done = value(await review(BO, 'approved', 'reads well'));
    expect(done.view.versions[0]).toMatchObject({
      reviewState: 'approved',
      reviews: [{ by: { name: 'Bo' }, comment: 'reads well' }],
    });
    const told = await test.db
      .selectFrom('notice')
      .select('user_id')
      .where('kind', '=', 'stageReviewed')
      .execute();
    expect(told).toEqual([{ user_id: 'paula' }]);
    expect(value(await submit(null)).view.submissions[0]?.reviewOverride).toBeNull();
  });

  it('can be passed over with a reason, which stays', async () => {
    await askForReviews();
    await steps.freeze(caseId, 'earlyWarning');
    expect(await submit(null)).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [{ at: '/reviewOverride' }] },
    });
    const filed = value(await submit('Nobody else awake, two hours left.'));
    expect(filed.view.submissions[0]?.reviewOverride).toBe('Nobody else awake, two hours left.');
    expect(filed.view.clocks[0]?.state).toBe('done');
  });

  it('wants a word on what should change', async () => {
    await steps.freeze(caseId, 'earlyWarning');
    expect(await review(BO, 'changesWanted', ' ')).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [{ at: '/comment' }] },
    });
    const said = value(await review(BO, 'changesWanted', 'name the version'));
    expect(said.view.versions[0]?.reviewState).toBe('changesWanted');
  });

  it('of a version that is not there is not found', async () => {
    expect(await review(BO, 'approved')).toMatchObject({
      ok: false,
      failure: { kind: 'notFound', what: 'frozen version' },
    });
  });
});

describe('a stage whose information was given already', () => {
  const byReference = async (stage: 'earlyWarning' | 'notification' | 'finalReport') =>
    closeByReference(
      deps,
      { caseId, stage, submissionId: await submissionId(), reason: 'All of it stood there.' },
      PAULA,
    );

  it('is closed by pointing at the earlier submission, at its moment (Art. 14(2)(b))', async () => {
    await filedEarlyWarning();
    const closed = value(await byReference('notification')).view;
    expect(closed.clocks[1]).toMatchObject({
      step: 'notification',
      state: 'done',
      doneAt: '2026-10-05T09:30:00Z',
    });
    expect(closed.byReference).toMatchObject([
      { stage: 'notification', reason: 'All of it stood there.', by: { name: 'Paula' } },
    ]);
    expect(await byReference('notification')).toMatchObject({
      ok: false,
      failure: { kind: 'conflict' },
    });
  });

  it('starts the month of an incident at that moment (Art. 14(4)(c), a reading)', async () => {
    caseId = await steps.open('severeIncident');
    await filedEarlyWarning();
    const closed = value(await byReference('notification')).view;
    expect(closed.clocks[2]).toMatchObject({
      step: 'finalReport',
      startedAt: '2026-10-05T09:30:00Z',
    });
  });

  it('is never the early warning (Art. 14(2)(a))', async () => {
    await filedEarlyWarning();
    expect(await byReference('earlyWarning')).toMatchObject({
      ok: false,
      failure: { kind: 'refusedByLaw', cite: 'Art. 14(2)(a)' },
    });
  });

  it('cannot point at itself or at nothing', async () => {
    await steps.freeze(caseId, 'finalReport');
    value(await steps.submit(caseId, 'finalReport', '2026-10-05T09:30:00Z'));
    expect(await byReference('notification')).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [{ at: '/submissionId' }] },
    });
    const nothing = await closeByReference(
      deps,
      {
        caseId,
        stage: 'notification',
        submissionId: '00000000-0000-7000-8000-00000000dead',
        reason: 'none',
      },
      PAULA,
    );
    expect(nothing).toMatchObject({ ok: false, failure: { kind: 'notFound' } });
  });
});

describe('what is known now and what was filed', () => {
  const differences = async () =>
    value(await getDifferences(deps, { caseId, stage: 'earlyWarning' }));

  it('has nothing to compare before the first filing', async () => {
    expect(await differences()).toMatchObject({ filedVersion: null, differences: [] });
  });

  it('differ in what changed since, and only in that', async () => {
    await filedEarlyWarning();
    expect(await differences()).toMatchObject({ filedVersion: 1, differences: [] });
    const { etag } = value(await getCaseView(deps, caseId));
    value(
      await changeCase(
        deps,
        { caseId, change: { memberStates: ['DE', 'FR', 'GR'] }, ifMatch: etag },
        PAULA,
      ),
    );
    expect(await differences()).toMatchObject({
      filedVersion: 1,
      takesUpdates: true,
      differences: [
        { key: 'memberStates', filed: 'Germany, Greece', now: 'Germany, France, Greece' },
      ],
    });
  });

  it('no longer propose an update once the final report is filed', async () => {
    await filedEarlyWarning();
    await steps.freeze(caseId, 'finalReport');
    value(await steps.submit(caseId, 'finalReport', '2026-10-05T09:40:00Z'));
    expect((await differences()).takesUpdates).toBe(false);
  });
});

describe('forms side by side', () => {
  it('a case begins with the newest and is moved by a person; what was typed stays', async () => {
    await steps.type(caseId, 'notification', { prerequisites: 'Reach port 443.' });
    const { forms } = value(await getForms(deps, caseId));
    expect(forms.map(({ schemaId, isCurrent }) => [schemaId, isCurrent])).toEqual([
      ['srp-form/2026-10-04', true],
      ['srp-form/2026-09-10', false],
    ]);

    const moved = value(await moveToForm(deps, { caseId, schemaId: 'srp-form/2026-09-10' }, PAULA));
    expect(moved.view.form).toMatchObject({ schemaId: 'srp-form/2026-09-10', isNewest: false });
    expect(await steps.field(caseId, 'notification', 'prerequisites')).toBeUndefined();
    const frozen = await steps.freeze(caseId, 'notification');
    expect(frozen.versions).toHaveLength(1);

    value(await moveToForm(deps, { caseId, schemaId: 'srp-form/2026-10-04' }, PAULA));
    expect((await steps.field(caseId, 'notification', 'prerequisites'))?.value).toBe(
      'Reach port 443.',
    );
    const kept = { caseId, stage: 'notification' as const, number: 1 };
    const json = value(await getStageFile(deps, { ...kept, file: 'report.json' }));
    const document = EarlyWarningDocument.parse(JSON.parse(Buffer.from(json.bytes).toString()));
    expect(document.form.schemaId).toBe('srp-form/2026-09-10');
  });

  it('a form that nobody knows is refused', async () => {
    expect(await moveToForm(deps, { caseId, schemaId: 'srp-form/1999' }, PAULA)).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [{ at: '/schemaId' }] },
    });
  });
});

describe('sensitivity and delay (Art. 16(2))', () => {
  it('goes into the fields, as far as the rule lets it, and is stale for a second writer', async () => {
    const { etag, view: before } = value(await getSensitivity(deps, caseId));
    expect(before).toMatchObject({ answers: NO_SENSITIVITY, savedAt: null });
    const answers = {
      ...NO_SENSITIVITY,
      tlp: 'TLP:AMBER' as const,
      reason: 'names the endpoint before there is a fix',
      exceptional: 'claim' as const,
      claims: { ...NO_SENSITIVITY.claims, imminentHighRisk: 'yes' as const },
    };

    const saved = value(await saveSensitivity(deps, { caseId, answers, ifMatch: etag }, PAULA));

    expect(saved.view).toMatchObject({ claims: ['imminentHighRisk'], savedBy: { name: 'Paula' } });
    expect(await steps.field(caseId, 'notification', 'consideredSensitivity')).toMatchObject({
      value: 'TLP:AMBER: names the endpoint before there is a fix',
      source: { kind: 'case' },
    });
    expect(
      (await steps.field(caseId, 'notification', 'exceptionalCircumstancesReasons'))?.value,
    ).toEqual(['imminentRisk']);
    expect(await saveSensitivity(deps, { caseId, answers, ifMatch: etag }, BO)).toMatchObject({
      ok: false,
      failure: { kind: 'stale' },
    });
  });
});

describe('texts beside the fields', () => {
  it('are kept with their language and frozen beside what is filed', async () => {
    const { etag } = await steps.draft(caseId, 'earlyWarning');
    const input = {
      caseId,
      stage: 'earlyWarning' as const,
      values: { summary: 'Requests are reset.' },
      working: { language: 'de', texts: { summary: 'Anfragen werden zurückgesetzt.' } },
      ifMatch: etag,
    };
    const saved = value(await saveDraft(deps, input, PAULA));
    expect(saved.view.workingLanguage).toBe('de');

    await steps.freeze(caseId, 'earlyWarning');
    const at = { caseId, stage: 'earlyWarning' as const, number: 1 };
    const json = value(await getStageFile(deps, { ...at, file: 'report.json' }));
    const document = EarlyWarningDocument.parse(JSON.parse(Buffer.from(json.bytes).toString()));
    expect(document.workingLanguage).toBe('de');
    expect(document.fields.find(({ key }) => key === 'summary')).toMatchObject({
      value: 'Requests are reset.',
      workingText: 'Anfragen werden zurückgesetzt.',
    });
    const sheet = value(await getStageFile(deps, { ...at, file: 'report.txt' }));
    expect(Buffer.from(sheet.bytes).toString()).toContain('(working text, not filed) Anfragen');
  });

  it('for no field of the stage are refused', async () => {
    const { etag } = await steps.draft(caseId, 'earlyWarning');
    const refused = await saveDraft(
      deps,
      {
        caseId,
        stage: 'earlyWarning',
        values: {},
        working: { language: 'de', texts: { nothing: 'x' } },
        ifMatch: etag,
      },
      PAULA,
    );
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [{ at: '/working/texts/nothing' }] },
    });
  });

  it('a stage says what stood in a field before somebody typed over it', async () => {
    await steps.type(caseId, 'earlyWarning', { summary: 'first' });
    await steps.type(caseId, 'notification', { summary: 'second' });
    expect(await steps.field(caseId, 'notification', 'summary')).toMatchObject({ before: 'first' });
    expect(await steps.field(caseId, 'notification', 'title')).toMatchObject({ before: null });
  });
});
