import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { folderDocumentStore } from '../../platform/folder-document-store.ts';
import { createProduct, createRelease } from '../products/index.ts';
import { openCandidates } from '../reporting/index.ts';
import { documentReader, ingestSbom, type SbomDeps } from '../sboms/index.ts';
import { type IndexHolder, indexHolder, rematchAll } from '../vulnerabilities/index.ts';
import type { FeedDeps } from './feed-deps.ts';
import { type FeedSite, kevFile, OTTO, openFeedSite } from './feed-site-for-tests.ts';
import { feedAges } from './feeds.repository.ts';
import { prepareFeeds } from './feeds-at-work.ts';

let test: TestDatabase;
let site: FeedSite;
let index: IndexHolder;

beforeAll(async () => {
  test = await testDatabase();
  site = await openFeedSite(test.db);
});
afterAll(async () => {
  await index.close();
  await site.close();
  await test.close();
});
beforeEach(async () => {
  await test.truncate();
  await site.reset();
  index = indexHolder(join(site.folder, 'index'));
  await prepareFeeds(deps());
  await bringProduct();
});

/** As the composition root wires it: the real index, the real matching, the real question to people. */
function world(): SbomDeps {
  const base = site.deps();
  const { jobs } = base;
  const now = () => base.now();
  const newId = () => base.newId();
  return {
    db: test.db,
    index,
    now,
    newId,
    feedAges,
    onExploited: (tx, ids, actor) => openCandidates(tx, { jobs, now, newId }, ids, actor),
    documents: folderDocumentStore(join(site.folder, 'documents')),
    readDocument: documentReader({ bytes: 1_000_000 }),
  };
}

function deps(): FeedDeps {
  return {
    ...site.deps(),
    reloadIndex: () => index.reload(),
    rematchAll: () => rematchAll(world()),
  };
}

async function bringProduct(): Promise<void> {
  const facts = {
    name: 'Gateway',
    type: 'software' as const,
    description: '',
    identifiers: [],
    coreFunctionality: '',
    productClass: null,
    category: null,
    memberStates: [],
    firstPlacedOn: null,
    supportEndsOn: null,
    contacts: [],
    responsible: [],
  };
  const product = await createProduct(world(), facts, OTTO);
  const release = await createRelease(
    world(),
    product.ok ? product.value.view.id : '',
    { version: '1.0', releasedOn: null, supportEndsOn: null, artefacts: [] },
    OTTO,
  );
  const sbom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    components: [
      { type: 'library', name: 'left-pad', version: '0.9.0', purl: 'pkg:npm/left-pad@0.9.0' },
    ],
  };
  const taken = await ingestSbom(world(), {
    releaseId: release.ok ? release.value.view.id : '',
    bytes: Buffer.from(JSON.stringify(sbom)),
    fileName: 'bom.json',
    actor: OTTO,
  });
  expect(taken.ok).toBe(true);
}

function advisory(): string {
  const ranges = [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.0.0' }] }];
  return JSON.stringify({
    id: 'GHSA-aaaa-bbbb-cccc',
    modified: '2026-10-02T00:00:00Z',
    aliases: ['CVE-2026-1000'],
    summary: 'Pads too much',
    affected: [{ package: { ecosystem: 'npm', name: 'left-pad' }, ranges }],
  });
}

async function findings(): Promise<unknown> {
  return test.db
    .selectFrom('finding')
    .innerJoin('vulnerability', 'vulnerability.id', 'finding.vulnerability_id')
    .select(['vulnerability.id', 'verdict', 'exploited', 'withdrawn_at', 'finding.updated_at'])
    .execute();
}

it('a feed changes findings, an exploited one asks people, and a failing feed changes nothing', async () => {
  site.says.set('/osv/npm/all.zip', zipSync({ 'a.json': Buffer.from(advisory()) }));
  site.says.set('/kev.json', kevFile(['CVE-2026-1000']));
  expect(await findings()).toEqual([]);

  const osv = await site.run('osv', deps());

  expect(osv).toMatchObject({ outcome: 'succeeded', changedFindings: 1 });
  expect(await findings()).toMatchObject([
    { id: 'CVE-2026-1000', verdict: 'affected', exploited: false, withdrawn_at: null },
  ]);
  expect(await test.db.selectFrom('candidate').select('id').execute()).toEqual([]);

  const kev = await site.run('kev', deps());

  expect(kev.outcome).toBe('succeeded');
  expect(await findings()).toMatchObject([{ exploited: true }]);
  expect(
    await test.db.selectFrom('candidate').select(['vulnerability_id', 'state']).execute(),
  ).toEqual([{ vulnerability_id: 'CVE-2026-1000', state: 'open' }]);
  expect(await test.db.selectFrom('reporting_case').select('id').execute()).toEqual([]);

  const before = await findings();
  site.now = '2026-10-06T10:00:00.000Z';
  site.says.set('/osv/npm/all.zip', 'not a zip at all');
  site.says.set('/kev.json', '{"vulnerabilities":[]}');
  const failed = [await site.run('osv', deps()), await site.run('kev', deps())];

  expect(failed.map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
  expect(await findings()).toEqual(before);
});
