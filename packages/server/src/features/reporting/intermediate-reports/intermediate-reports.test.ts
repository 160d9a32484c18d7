import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IntermediateReport } from '@cradle/core/documents';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openPdfMaker } from '../../../platform/pdf/index.ts';
import { insertMaker } from '../maker-for-tests.ts';
import { type ReportingDeps } from '../reporting-deps.ts';
import { PAULA, reportingDeps, stageSteps, value } from '../stage-steps-for-tests.ts';
import { freezeReport } from './freeze-intermediate.ts';
import { askReport, listReports, saveAnswer } from './intermediate-reports.service.ts';
import { getReportFile, getReportReceipt, submitReport } from './submit-intermediate.ts';

let test: TestDatabase;
let folder = '';
let now = '';
let deps: ReportingDeps;
let steps: ReturnType<typeof stageSteps>;
let caseId = '';
const pdf = openPdfMaker();

beforeAll(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cradle-intermediate-'));
});
afterAll(async () => {
  await test.close();
  await pdf.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await test.truncate();
  now = '2026-10-06T10:00:00.000Z';
  await insertMaker(test.db, now);
  deps = reportingDeps({ db: test.db, folder, pdf, now: () => now });
  steps = stageSteps(deps);
  caseId = await steps.open('exploitedVulnerability');
});

const asked = async (over: Partial<Parameters<typeof askReport>[1]> = {}) =>
  askReport(
    deps,
    {
      caseId,
      askedAt: '2026-10-06T09:00:00Z',
      askedBy: 'CERT-Bund',
      wording: 'Please tell us whether the mitigation works #now.',
      dueAt: '2026-10-07T09:00:00Z',
      ...over,
    },
    PAULA,
  );
const first = async () => {
  const [report] = value(await listReports(deps, caseId)).items;
  if (report === undefined) {
    throw new Error('there is no report');
  }
  return report;
};
const tag = async () => `"${(await first()).answerVersion}"`;
const answer = async (text: string) =>
  saveAnswer(deps, { reportId: (await first()).id, answer: text, ifMatch: await tag() }, PAULA);
const freeze = async () =>
  freezeReport(deps, { reportId: (await first()).id, ifMatch: await tag() }, PAULA);
const submit = async (over: Partial<Parameters<typeof submitReport>[1]> = {}) =>
  submitReport(
    deps,
    {
      reportId: (await first()).id,
      versionNumber: 1,
      submittedAt: '2026-10-06T09:50:00Z',
      submittedBy: null,
      channel: 'note in the platform',
      note: '',
      receipt: null,
      ...over,
    },
    PAULA,
  );

it("keeps the CSIRT's words and its own date (Art. 14(6))", async () => {
  value(await asked());
  expect(await first()).toMatchObject({
    number: 1,
    wording: 'Please tell us whether the mitigation works #now.',
    dueAt: '2026-10-07T09:00:00.000Z',
    state: 'asked',
  });
  now = '2026-10-07T09:00:00.001Z';
  expect((await first()).state).toBe('overdue');
});

it.each([
  [{ askedAt: '2026-10-06T10:00:00.001Z' }, '/askedAt'],
  [{ dueAt: '2026-10-06T08:59:59Z' }, '/dueAt'],
])('refuses %j', async (over, at) => {
  expect(await asked(over)).toMatchObject({
    ok: false,
    failure: { kind: 'invalid', issues: [{ at }] },
  });
});

it('freezes the answer with what changed since the filing, as JSON, PDF and text', async () => {
  await steps.freeze(caseId, 'earlyWarning');
  value(
    await steps.submit(caseId, 'earlyWarning', '2026-10-05T09:30:00Z', {
      reference: 'SRP-DE-V-2026-00000018',
    }),
  );
  await steps.type(caseId, 'earlyWarning', { userActionToReduceImpact: 'Limit streams.' });
  value(await asked());
  expect(await freeze()).toMatchObject({
    ok: false,
    failure: { kind: 'invalid', issues: [{ at: '/answer' }] },
  });
  value(await answer('It works in #all tests.'));

  value(await freeze());

  const at = { reportId: (await first()).id, number: 1 };
  const json = value(await getReportFile(deps, { ...at, file: 'report.json' }));
  const report = IntermediateReport.parse(JSON.parse(Buffer.from(json.bytes).toString()));
  expect(report).toMatchObject({
    answer: 'It works in #all tests.',
    references: ['SRP-DE-V-2026-00000018'],
    comparedWith: { stage: 'earlyWarning', version: 1 },
    changes: [{ key: 'userActionToReduceImpact', filed: null, now: 'Limit streams.' }],
  });
  const text = value(await getReportFile(deps, { ...at, file: 'report.txt' }));
  expect(Buffer.from(text.bytes).toString()).toContain('now: Limit streams.');
  const paper = value(await getReportFile(deps, { ...at, file: 'report.pdf' }));
  expect(Buffer.from(paper.bytes).subarray(0, 5).toString()).toBe('%PDF-');
});

it('is sent once, keeps its receipt, and changes no more', async () => {
  value(await asked());
  value(await answer('It works.'));
  value(await freeze());
  const receipt = { name: 'sent.txt', base64: Buffer.from('thanks').toString('base64') };

  value(await submit({ receipt }));

  expect(await first()).toMatchObject({
    state: 'done',
    submission: { channel: 'note in the platform', submittedBy: 'Paula' },
  });
  const kept = value(await getReportReceipt(deps, (await first()).id));
  expect(Buffer.from(kept.bytes).toString()).toBe('thanks');
  for (const again of [await submit(), await answer('other'), await freeze()]) {
    expect(again).toMatchObject({ ok: false, failure: { kind: 'conflict' } });
  }
});

it.each([
  [{ submittedAt: '2026-10-06T10:00:01Z' }, 'invalid'],
  [{ submittedAt: '2026-10-06T08:59:59Z' }, 'invalid'],
  [{ versionNumber: 2 }, 'notFound'],
])('does not take %j as sent', async (over, kind) => {
  value(await asked());
  value(await answer('It works.'));
  value(await freeze());
  expect(await submit(over)).toMatchObject({ ok: false, failure: { kind } });
  expect((await first()).submission).toBeNull();
});

it('lets no second writer overwrite an answer', async () => {
  value(await asked());
  const old = await tag();
  value(await answer('mine'));
  const late = await saveAnswer(
    deps,
    { reportId: (await first()).id, answer: 'theirs', ifMatch: old },
    PAULA,
  );
  expect(late).toMatchObject({ ok: false, failure: { kind: 'stale' } });
  expect((await first()).answer).toBe('mine');
});

it('numbers further requests, and needs no date', async () => {
  value(await asked());
  const both = value(await asked({ dueAt: null, wording: 'And now?' }));
  expect(both.items.map(({ number, dueAt }) => [number, dueAt])).toEqual([
    [1, '2026-10-07T09:00:00.000Z'],
    [2, null],
  ]);
});
