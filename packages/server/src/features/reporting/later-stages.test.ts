import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EarlyWarningDocument } from '@cradle/core/documents';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPdfMaker } from '../../platform/pdf/index.ts';
import { getCaseView } from './case-views.ts';
import { changeCase } from './change-case.ts';
import { getDraft } from './drafts.service.ts';
import { freezeStage } from './freeze-stage.ts';
import { insertMaker } from './maker-for-tests.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import { PAULA, reportingDeps, stageSteps, value } from './stage-steps-for-tests.ts';
import { getStageFile } from './submissions.service.ts';

let test: TestDatabase;
let folder = '';
let now = '';
let made: ReportingDeps;
let steps: ReturnType<typeof stageSteps>;
const pdf = openPdfMaker();

beforeAll(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cradle-later-'));
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
  made = reportingDeps({ db: test.db, folder, pdf, now: () => now });
  steps = stageSteps(made);
});
const deps = () => made;
const open: typeof steps.open = (kind) => steps.open(kind);
const draft: typeof steps.draft = (caseId, stage) => steps.draft(caseId, stage);
const field: typeof steps.field = (...place) => steps.field(...place);
const type: typeof steps.type = (...typed) => steps.type(...typed);
const freeze: typeof steps.freeze = (caseId, stage) => steps.freeze(caseId, stage);
const submit = async (...filed: Parameters<typeof steps.submit>) =>
  value(await steps.submit(...filed)).view;

describe('the notification (Art. 14(2)(b), 14(4)(b))', () => {
  it('begins with what was typed into the early warning, and says so', async () => {
    const caseId = await open('exploitedVulnerability');
    await type(caseId, 'earlyWarning', { summary: 'Requests are reset at once.' });

    expect(await field(caseId, 'notification', 'summary')).toMatchObject({
      value: 'Requests are reset at once.',
      source: { kind: 'case', text: 'As in the early warning' },
    });
    expect(await field(caseId, 'notification', 'productName')).toMatchObject({
      source: { kind: 'product' },
    });
  });

  it('has fields of its own, and asks for what the law asks for at this stage', async () => {
    const caseId = await open('exploitedVulnerability');

    const { view } = await draft(caseId, 'notification');

    expect(view.fields.map(({ key }) => key)).toContain('exceptionalCircumstances');
    const missing = (of: typeof view) => of.check.missing.map(({ key }) => key);
    expect(missing(view)).toContain('prerequisites');
    expect(missing((await draft(caseId, 'earlyWarning')).view)).not.toContain('prerequisites');
  });

  it('says something else where a person typed it, leaves the early warning as it was, and takes back', async () => {
    const caseId = await open('exploitedVulnerability');
    await type(caseId, 'earlyWarning', { summary: 'first' });
    await type(caseId, 'notification', { summary: 'second' });

    expect((await field(caseId, 'earlyWarning', 'summary'))?.value).toBe('first');
    expect(await field(caseId, 'notification', 'summary')).toMatchObject({
      value: 'second',
      source: { kind: 'person' },
    });
    expect(await field(caseId, 'finalReport', 'summary')).toMatchObject({
      value: 'second',
      source: { text: 'As in the notification' },
    });
    await type(caseId, 'notification', { summary: null });
    expect((await field(caseId, 'notification', 'summary'))?.value).toBe('first');
  });

  it('is frozen beside the early warning with what it carries, as JSON by the schema, PDF and sheet', async () => {
    const caseId = await open('exploitedVulnerability');
    await type(caseId, 'earlyWarning', { summary: 'Requests are reset at once.' });
    await freeze(caseId, 'earlyWarning');

    const view = await freeze(caseId, 'notification');

    expect(view.versions.map(({ stage, number }) => `${stage} ${number}`).toSorted()).toEqual([
      'earlyWarning 1',
      'notification 1',
    ]);
    const at = { caseId, stage: 'notification' as const, number: 1 };
    const json = value(await getStageFile(deps(), { ...at, file: 'report.json' }));
    const report = EarlyWarningDocument.parse(JSON.parse(Buffer.from(json.bytes).toString('utf8')));
    expect(report.stage).toBe('notification');
    expect(report.fields.find(({ key }) => key === 'summary')).toMatchObject({
      value: 'Requests are reset at once.',
      source: { text: 'As in the early warning' },
    });
    const sheet = value(await getStageFile(deps(), { ...at, file: 'report.txt' }));
    expect(Buffer.from(sheet.bytes).toString('utf8')).toMatch(/^Notification: /);
    const paper = value(await getStageFile(deps(), { ...at, file: 'report.pdf' }));
    expect(Buffer.from(paper.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('stops its own clock only', async () => {
    const caseId = await open('exploitedVulnerability');
    await freeze(caseId, 'notification');

    const view = await submit(caseId, 'notification', '2026-10-05T09:30:00Z');

    expect(view.clocks).toMatchObject([
      { step: 'earlyWarning', state: 'running' },
      { step: 'notification', state: 'done', doneAt: '2026-10-05T09:30:00Z' },
      { step: 'finalReport', state: 'waiting' },
    ]);
  });
});

describe('the final report', () => {
  it('of a vulnerability runs 14 days from a measure that a person records (Art. 14(2)(c))', async () => {
    const caseId = await open('exploitedVulnerability');
    const before = value(await getCaseView(deps(), caseId));
    expect(before.view.clocks[2]).toMatchObject({ state: 'waiting', plainEnd: null });

    const change = { measureAvailableAt: '2026-10-05T09:00:00.000Z' };
    const changed = value(
      await changeCase(deps(), { caseId, change, ifMatch: before.etag }, PAULA),
    ).view;

    expect(changed.measureAvailableAt).toBe('2026-10-05T09:00:00.000Z');
    expect(changed.clocks[2]).toMatchObject({
      step: 'finalReport',
      state: 'running',
      startedAt: '2026-10-05T09:00:00Z',
    });
    expect(changed.clocks[2]?.plainEnd?.slice(0, 10)).toBe('2026-10-19');
    expect((await field(caseId, 'finalReport', 'measureAvailableAt'))?.value).toMatch(
      /^2026-10-05T09:00/,
    );
  });

  it('takes no measure from the future', async () => {
    const caseId = await open('exploitedVulnerability');
    const { etag } = value(await getCaseView(deps(), caseId));

    const change = { measureAvailableAt: '2026-10-05T10:00:00.001Z' };
    const refused = await changeCase(deps(), { caseId, change, ifMatch: etag }, PAULA);

    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [{ at: '/measureAvailableAt' }] },
    });
  });

  it('of an incident runs one month from the submission of the notification (Art. 14(4)(c))', async () => {
    const caseId = await open('severeIncident');
    await freeze(caseId, 'notification');

    const view = await submit(caseId, 'notification', '2026-10-05T09:30:00Z');

    expect(view.clocks[2]).toMatchObject({
      step: 'finalReport',
      state: 'running',
      startedAt: '2026-10-05T09:30:00Z',
    });
    expect(view.clocks[2]?.plainEnd?.slice(0, 10)).toBe('2026-11-05');
  });

  it('of an incident can be frozen without the suspicion, which the law asks for at the early warning only', async () => {
    const caseId = await open('severeIncident');
    const { etag } = value(await getCaseView(deps(), caseId));
    const change = { suspectedMalicious: null };
    value(await changeCase(deps(), { caseId, change, ifMatch: etag }, PAULA));

    const early = await getDraft(deps(), { caseId, stage: 'earlyWarning' });
    const refused = await freezeStage(
      deps(),
      {
        caseId,
        stage: 'earlyWarning',
        confirmMissing: true,
        ifMatch: early.ok ? early.value.etag : '',
      },
      PAULA,
    );
    const frozen = await freeze(caseId, 'finalReport');

    expect(refused).toMatchObject({ ok: false, failure: { kind: 'refusedByLaw' } });
    expect(frozen.versions).toMatchObject([{ stage: 'finalReport', number: 1 }]);
  });
});
