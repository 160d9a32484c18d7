import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as contract from '@cradle/contract';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { folderDocumentStore } from '../../platform/folder-document-store.ts';
import { type Actor, SYSTEM } from '../../platform/http/actor.ts';
import { type AppDeps, createApp, mountRoute } from '../../platform/http/app.ts';
import { openPdfMaker } from '../../platform/pdf/index.ts';
import { openCandidates } from './index.ts';
import { hit, insertMaker, MAKER, rememberedJobs } from './maker-for-tests.ts';
import { reportingRoutes } from './reporting.routes.ts';
import type { ReportingDeps } from './reporting-deps.ts';

const NOW = '2026-10-05T10:00:00.000Z';
const pdf = openPdfMaker();

let test: TestDatabase;
let app: FastifyInstance;
let deps: ReportingDeps;
let folder = '';
let role: Actor['role'] = 'psirt';
let count = 0;

beforeAll(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cradle-routes-'));
  deps = {
    db: test.db,
    jobs: rememberedJobs(),
    documents: folderDocumentStore(folder),
    pdf,
    now: () => NOW,
    newId: () => {
      count += 1;
      return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
    },
    findReleasesHit: (_db, id) => Promise.resolve(id === MAKER.vulnerability ? [hit()] : []),
  };
  const edge: AppDeps = {
    authenticate: () => Promise.resolve({ id: 'paula', name: 'Paula', kind: 'person', role }),
    maxUploadBytes: 1_000_000,
    trustProxy: false,
    https: false,
    log: () => undefined,
  };
  app = await createApp(edge);
  for (const route of reportingRoutes(deps)) {
    mountRoute(app, edge, route);
  }
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await pdf.close();
  await test.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  role = 'psirt';
  await test.truncate();
  await insertMaker(test.db, NOW);
  await test.db
    .transaction()
    .execute((tx) => openCandidates(tx, deps, [MAKER.vulnerability], SYSTEM));
});

async function send(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  url: string,
  body?: object,
  ifMatch?: string,
) {
  const response = await app.inject({
    method,
    url: `/api/v1${url}`,
    ...(body === undefined ? {} : { payload: body }),
    headers: { 'x-cradle-request': '1', ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) },
  });
  const isJson = String(response.headers['content-type']).includes('json');
  const json: unknown = isJson ? response.json() : null;
  return { response, status: response.statusCode, json, etag: String(response.headers.etag) };
}

const caseOf = (reply: { readonly json: unknown }) => contract.CaseDetails.parse(reply.json);

function opening(over: object = {}) {
  return {
    kind: 'exploitedVulnerability',
    title: 'Rapid reset',
    productIds: [MAKER.product],
    vulnerability: MAKER.vulnerability,
    becameAwareAt: '2026-10-05T08:17:00Z',
    awarenessReason: 'seen in logs',
    ...over,
  };
}

describe('the routes of reporting', () => {
  it('mount every route of the contract', () => {
    const wanted = contract.routes
      .filter(({ tag }) => tag === 'Reporting')
      .map(({ id }) => id)
      .toSorted();

    expect(
      reportingRoutes(deps)
        .map(({ route }) => route.id)
        .toSorted(),
    ).toEqual(wanted);
  });

  it('lead from the candidate to the recorded submission', async () => {
    const candidates = await send('GET', '/candidates?state=waiting');
    const candidateId =
      contract.pageOf(contract.CandidateView).parse(candidates.json).items[0]?.id ?? '';
    expect((await send('POST', `/candidates/${candidateId}/assessment`)).status).toBe(200);

    const opened = await send('POST', '/cases', opening({ candidateId }));
    expect([opened.status, opened.etag]).toEqual([201, '"1"']);
    const stage = `/cases/${caseOf(opened).id}/stages/earlyWarning`;
    const draft = await send('GET', `${stage}/draft`);
    const saved = await send('PUT', `${stage}/draft`, { values: { title: 'T' } }, draft.etag);
    expect([draft.status, saved.status]).toEqual([200, 200]);
    const frozen = await send('POST', `${stage}/versions`, { confirmMissing: true }, saved.etag);
    expect(frozen.status).toBe(201);
    const file = await send('GET', `${stage}/versions/1/report.pdf`);
    expect(file.response.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.response.headers['content-disposition']).toContain('attachment');

    const submitted = await send('POST', `${stage}/submissions`, {
      versionNumber: 1,
      submittedAt: '2026-10-05T09:30:00Z',
      reference: 'SRP-DE-V-2026-00000018',
      receipt: { name: 'r.txt', base64: 'b2s=' },
    });
    expect(submitted.status).toBe(201);
    expect(caseOf(submitted).clocks[0]?.state).toBe('done');
    const receipt = await send(
      'GET',
      `/submissions/${caseOf(submitted).submissions[0]?.id ?? ''}/receipt`,
    );
    expect(receipt.response.body).toBe('ok');
    const now = await send('GET', '/now');
    expect(contract.NowView.parse(now.json).clocks[0]?.id).toBe(caseOf(opened).id);
    expect((await send('GET', '/schemas/report')).json).toMatchObject({
      title: 'Cradle report, version 1',
    });
  });

  it('refuse with a problem that cites the law', async () => {
    const refused = await send(
      'POST',
      '/cases',
      opening({ becameAwareAt: '2026-09-01T00:00:00Z' }),
    );

    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({ status: 422, cite: 'Art. 71(2)' });
  });

  it('refuse an older copy, and one without a word about its age', async () => {
    const opened = await send('POST', '/cases', opening());
    const path = `/cases/${caseOf(opened).id}`;

    expect((await send('PATCH', path, { title: 'x' }, '"7"')).status).toBe(412);
    expect((await send('PATCH', path, { title: 'x' })).status).toBeGreaterThanOrEqual(400);
    expect((await send('PATCH', path, { title: 'x' }, '"1"')).status).toBe(200);
  });

  it('keep cases from roles that may not see them', async () => {
    await send('POST', '/cases', opening());
    role = 'viewer';

    expect((await send('GET', '/cases')).status).toBe(403);
    expect((await send('POST', '/cases', opening())).status).toBe(403);
    const now = await send('GET', '/now');
    expect(contract.NowView.parse(now.json).clocks).toEqual([]);
  });

  it.each(['candidates', 'cases'])('give %s as a table', async (list) => {
    await send('POST', '/cases', opening());

    const csv = await send('GET', `/${list}.csv`);

    expect(csv.status).toBe(200);
    expect(csv.response.body).toContain(MAKER.vulnerability);
  });
});
