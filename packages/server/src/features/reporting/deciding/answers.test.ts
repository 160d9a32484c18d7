import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { dismiss, getCandidates } from '../candidates.service.ts';
import { insertMaker, MAKER } from '../maker-for-tests.ts';
import { openCandidates } from '../open-candidates.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { BO, PAULA, reportingDeps, value } from '../stage-steps-for-tests.ts';
import { answerQuestion, getDeciding } from './answers.service.ts';

let test: TestDatabase;
let now = '';
let deps: ReportingDeps;
let candidateId = '';

beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.truncate();
  now = '2026-10-05T10:00:00.000Z';
  await insertMaker(test.db, now);
  const pdf = { make: () => Promise.reject(new Error('not used')), close: () => Promise.resolve() };
  deps = reportingDeps({ db: test.db, folder: '/nonexistent', pdf, now: () => now });
  await test.db
    .transaction()
    .execute((tx) => openCandidates(tx, deps, [MAKER.vulnerability], PAULA));
  const [candidate] = value(await getCandidates(deps, { limit: 10 })).items;
  candidateId = candidate?.id ?? '';
});

type Question = Parameters<typeof answerQuestion>[1]['question'];
const answer = (question: Question, said: 'yes' | 'no' | 'unknown', by = PAULA, why = '') =>
  answerQuestion(deps, { candidateId, question, answer: said, why }, by);

it('knows nothing while nobody answered, and says what would settle it', async () => {
  const view = value(await getDeciding(deps, candidateId));
  expect(view).toMatchObject({ exploitedVulnerability: 'unknown', severeIncident: 'unknown' });
  expect(view.missing).toContain('maliciousActor');
  expect(view.questions).toHaveLength(9);
});

it('concludes by the rule from the latest answers, each with who, when and why (Art. 14(1))', async () => {
  for (const question of [
    'containedInProduct',
    'exploitableInProduct',
    'reliableEvidence',
    'maliciousActor',
    'exploitedInSystem',
  ] as const) {
    value(await answer(question, 'yes'));
  }
  const view = value(await answer('ownerPermitted', 'no', BO, 'No customer tests with it.'));
  expect(view.exploitedVulnerability).toBe('yes');
  expect(view.because[0]).toMatchObject({ cite: 'Art. 14(1)', mark: 'law' });
  expect(view.questions.find(({ id }) => id === 'ownerPermitted')?.answers).toEqual([
    { answer: 'no', why: 'No customer tests with it.', by: { id: 'bo', name: 'Bo' }, at: now },
  ]);
});

it('keeps an earlier answer beside the later one, and both in the log', async () => {
  value(await answer('exploitableInProduct', 'yes'));
  now = '2026-10-05T11:00:00.000Z';
  const view = value(await answer('exploitableInProduct', 'no', BO, 'The module is not built in.'));
  expect(view.exploitedVulnerability).toBe('no');
  expect(
    view.questions
      .find(({ id }) => id === 'exploitableInProduct')
      ?.answers.map((one) => [one.answer, one.by.name]),
  ).toEqual([
    ['no', 'Bo'],
    ['yes', 'Paula'],
  ]);
  const entries = await test.db
    .selectFrom('audit_entry')
    .select('facts')
    .where('kind', '=', 'candidate.questionAnswered.v1')
    .execute();
  expect(entries).toHaveLength(2);
});

it('takes no answers once the candidate is decided, and none for nothing', async () => {
  value(await dismiss(deps, { id: candidateId, reason: 'not in our product' }, PAULA));
  expect(await answer('maliciousActor', 'yes')).toMatchObject({
    ok: false,
    failure: { kind: 'conflict' },
  });
  candidateId = '00000000-0000-7000-8000-00000000dead';
  expect(await answer('maliciousActor', 'yes')).toMatchObject({
    ok: false,
    failure: { kind: 'notFound' },
  });
});
