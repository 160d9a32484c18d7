import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ProductFacts, ReleaseFacts, routes } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import type { Result } from '@cradle/core/shared';
import { buildIndex, shippedSnapshot } from '@cradle/disk';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { classificationOf } from './features/duties/index.ts';
import {
  createProduct,
  createRelease,
  type PublishDeps,
  productRoutes,
  publishRelease,
} from './features/products/index.ts';
import {
  changeProduct,
  deleteProduct,
  getProduct,
  getProducts,
} from './features/products/products.service.ts';
import { changeRelease, getRelease, getReleases } from './features/products/releases.service.ts';
import { documentReader, ingestSbom, type SbomDeps, sbomRoutes } from './features/sboms/index.ts';
import { pushSbom } from './features/sboms/push-sbom.ts';
import {
  getSbom,
  getSbomComponents,
  getSbomDiff,
  getSbomDocument,
} from './features/sboms/sboms.service.ts';
import {
  assertExploited,
  decideFinding,
  revokeDecision,
} from './features/vulnerabilities/decide.service.ts';
import { getFinding, getRecord } from './features/vulnerabilities/finding-details.service.ts';
import { getFindings } from './features/vulnerabilities/finding-list.service.ts';
import {
  type IndexHolder,
  indexHolder,
  rematchAll,
  vulnerabilityRoutes,
} from './features/vulnerabilities/index.ts';
import { getComponents, getVulnerabilities } from './features/vulnerabilities/portfolio.service.ts';
import { folderDocumentStore } from './platform/folder-document-store.ts';
import type { Actor } from './platform/http/actor.ts';
import { newUuid } from './platform/ids.ts';

const ADA: Actor = { id: 'ada', name: 'Ada', kind: 'person', role: 'psirt' };
const DEMO = new URL('../../../fixtures/demo/', import.meta.url);
const ORDER = { limit: 100 };

let t: TestDatabase;
let folder: string;
let index: IndexHolder;
let clock: number;
let told: string[][];
let deps: SbomDeps & PublishDeps;

beforeAll(async () => {
  t = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cradle-sboms-'));
  const now = '2026-11-23T10:00:00.000Z';
  const built = await buildIndex({ ...shippedSnapshot(), out: join(folder, 'index'), now });
  expect(built.ok).toBe(true);
  index = indexHolder(join(folder, 'index'));
  await index.reload();
}, 120_000);
afterAll(async () => {
  await index.close();
  await t.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await t.truncate();
  clock = Date.parse('2026-11-23T10:00:00.000Z');
  told = [];
  deps = {
    db: t.db,
    index,
    documents: folderDocumentStore(join(folder, 'documents')),
    readDocument: documentReader({ bytes: 50_000_000 }),
    now: () => new Date((clock += 1000)).toISOString(),
    newId: () => newUuid(clock),
    feedAges: () => Promise.resolve([]),
    classificationOf,
    onExploited: (_tx, ids) => {
      told.push([...ids]);
      return Promise.resolve();
    },
  };
});

function value<T>(result: Result<T, Failure>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.failure));
  }
  return result.value;
}

function failure(result: Result<unknown, Failure>): Failure {
  if (result.ok) {
    throw new Error('expected a refusal');
  }
  return result.failure;
}

async function product(name: string): Promise<string> {
  const facts = ProductFacts.parse({ name, type: 'software' });
  return value(await createProduct(deps, facts, ADA)).view.id;
}

async function release(productId: string, version: string): Promise<string> {
  return value(await createRelease(deps, productId, ReleaseFacts.parse({ version }), ADA)).view.id;
}

async function demo(name: string): Promise<Uint8Array> {
  return readFile(new URL(name, DEMO));
}

async function upload(releaseId: string, bytes: Uint8Array, fileName: string | null = null) {
  return ingestSbom(deps, { releaseId, bytes, fileName, actor: ADA });
}

function bom(components: readonly object[], rest: object = {}): Uint8Array {
  const text = JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    components,
    ...rest,
  });
  return new TextEncoder().encode(text);
}

function pypi(name: string, version: string) {
  const purl = `pkg:pypi/${name}@${version}`;
  return { type: 'library', 'bom-ref': purl, name, version, purl };
}

async function kinds(): Promise<string[]> {
  const rows = await t.db.selectFrom('audit_entry').select('kind').orderBy('position').execute();
  return rows.map(({ kind }) => kind);
}

async function counted(
  table: 'sbom' | 'component' | 'finding' | 'sbom_component' | 'source_record' | 'document',
): Promise<number> {
  const row = await t.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

describe('products and releases', () => {
  it('tells names apart without regard to case, and refuses a change of an older copy', async () => {
    const id = await product('Gateway');
    const again = await createProduct(
      deps,
      ProductFacts.parse({ name: 'GATEWAY', type: 'hardware' }),
      ADA,
    );
    expect(failure(again)).toMatchObject({ kind: 'conflict' });
    const { etag } = value(await getProduct(deps, id));
    const facts = ProductFacts.parse({
      name: 'Gateway 2',
      type: 'software',
      supportEndsOn: '2031-01-01',
    });
    const changed = value(await changeProduct(deps, { id, facts, ifMatch: etag }, ADA));
    expect(changed.view).toMatchObject({ name: 'Gateway 2', supportEndsOn: '2031-01-01' });
    expect(failure(await changeProduct(deps, { id, facts, ifMatch: etag }, ADA)).kind).toBe(
      'stale',
    );
    expect(await kinds()).toEqual(['product.created.v1', 'product.changed.v1']);
  });

  it('pages through products in each order without losing one', async () => {
    for (const name of ['b', 'A', 'c']) {
      await product(name);
    }
    for (const sort of ['name', '-name', 'updatedAt', '-updatedAt', 'supportEndsOn', undefined]) {
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const page = value(await getProducts(deps, { limit: 1, sort, cursor }));
        expect(page.total).toEqual({ count: 3, atLeast: false });
        names.push(...page.items.map((one) => one.name));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect([...names].sort()).toEqual(['A', 'b', 'c']);
    }
    expect(failure(await getProducts(deps, { limit: 1, sort: 'colour' })).kind).toBe('invalid');
    expect(failure(await getProducts(deps, { limit: 1, cursor: 'AAAA' })).kind).toBe('invalid');
  });

  it('freezes what is published, except the end of support, and keeps the product then', async () => {
    const productId = await product('Gateway');
    const id = await release(productId, '1.0');
    expect(
      failure(await createRelease(deps, productId, ReleaseFacts.parse({ version: '1.0' }), ADA))
        .kind,
    ).toBe('conflict');
    const { etag } = value(await publishRelease(deps, id, ADA));
    expect(failure(await publishRelease(deps, id, ADA)).kind).toBe('conflict');
    const other = { id, facts: ReleaseFacts.parse({ version: '1.0.1' }), ifMatch: etag };
    expect(failure(await changeRelease(deps, other, ADA)).kind).toBe('conflict');
    const longer = {
      id,
      facts: ReleaseFacts.parse({ version: '1.0', supportEndsOn: '2032-01-01' }),
      ifMatch: etag,
    };
    expect(value(await changeRelease(deps, longer, ADA)).view.supportEndsOn).toBe('2032-01-01');
    expect(failure(await deleteProduct(deps, productId, ADA))).toMatchObject({
      kind: 'refusedByLaw',
      cite: 'Art. 13(13)',
    });
  });

  it('deletes a product of drafts with all that belongs to it', async () => {
    const productId = await product('Gateway');
    value(await upload(await release(productId, '1.0'), bom([pypi('django', '3.2')])));
    value(await deleteProduct(deps, productId, ADA));
    expect(failure(await getProduct(deps, productId)).kind).toBe('notFound');
    expect(await counted('sbom')).toBe(0);
  });

  it('lists releases newest first, whatever their versions', async () => {
    const productId = await product('Gateway');
    for (const version of ['10', '9', '11']) {
      await release(productId, version);
    }
    const first = value(await getReleases(deps, productId, { limit: 2 }));
    expect(first.items.map(({ version }) => version)).toEqual(['11', '9']);
    const rest = value(
      await getReleases(deps, productId, { limit: 2, cursor: first.nextCursor ?? '' }),
    );
    expect(rest.items.map(({ version }) => version)).toEqual(['10']);
  });
});

describe('an SBOM', () => {
  it('of Keycloak 10.0.2 shows the exploited spring-beans, by which way, by whose word, with the record kept', async () => {
    const releaseId = await release(await product('Keycloak'), '10.0.2');
    const bytes = await demo('keycloak-10.0.2.cdx.json');
    const uploaded = value(await upload(releaseId, bytes, '../../etc/keycloak.json'));
    expect(uploaded.outcome).toBe('added');
    expect(uploaded.sbom.fileName).toBe('keycloak.json');
    expect(
      uploaded.exploited.some(
        ({ vulnerability, component }) =>
          vulnerability === 'CVE-2022-22965' && component.includes('spring-beans'),
      ),
    ).toBe(true);
    expect(uploaded.exploited.some(({ vulnerability }) => vulnerability === 'CVE-2021-44228')).toBe(
      false,
    );
    expect(told.flat()).toContain('CVE-2022-22965');
    expect(await kinds()).toContain('vulnerability.becameExploited.v1');

    const page = value(await getFindings(deps, { ...ORDER, releaseId }));
    const [first] = page.items;
    expect(first).toMatchObject({ exploited: true, state: 'undecided' });
    expect(page.total.count).toBe(uploaded.findings.affected + uploaded.findings.undetermined);
    const spring = page.items.find(
      ({ vulnerability, component }) =>
        vulnerability === 'CVE-2022-22965' && component.includes('spring-beans'),
    );
    const details = value(await getFinding(deps, spring?.findingId ?? ''));
    expect(details.exploited[0]).toMatchObject({ source: 'cisa_kev' });
    expect(details.severity.rating).toBe('critical');
    expect(details.releases[0]?.paths.length).toBeGreaterThan(0);
    expect(details.releases[0]?.paths[0]?.at(-1)).toContain('spring-beans');
    const record = value(await getRecord(deps, details.records[0]?.sha256 ?? ''));
    const parsed: unknown = JSON.parse(new TextDecoder().decode(record.bytes));
    expect(parsed).toMatchObject({ id: details.records[0]?.id });
    const document = value(await getSbomDocument(deps, uploaded.sbom.id));
    expect(Buffer.from(document.bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  it('twice the same is one; other bytes supersede, with the difference', async () => {
    const releaseId = await release(await product('Gateway'), '1.0');
    const first = value(
      await upload(releaseId, bom([pypi('django', '3.2'), pypi('flask', '1.0')])),
    );
    const entries = await kinds();
    const again = value(
      await upload(releaseId, bom([pypi('django', '3.2'), pypi('flask', '1.0')])),
    );
    expect(again).toMatchObject({ outcome: 'alreadyThere', sbom: { id: first.sbom.id } });
    expect(await kinds()).toEqual(entries);
    await publishRelease(deps, releaseId, ADA);
    const second = value(
      await upload(releaseId, bom([pypi('django', '4.2'), pypi('jinja2', '3.0')])),
    );
    expect(second).toMatchObject({
      outcome: 'superseded',
      diff: { added: 1, removed: 1, changed: 1 },
    });
    const { view } = value(await getRelease(deps, releaseId));
    expect(view.sbom?.id).toBe(second.sbom.id);
    expect(view.sboms.map(({ state, supersededBy }) => [state, supersededBy])).toEqual([
      ['current', null],
      ['superseded', second.sbom.id],
    ]);
    const diff = value(await getSbomDiff(deps, second.sbom.id, first.sbom.id));
    expect(diff.changed).toEqual([{ package: 'pkg:pypi/django', from: '3.2', to: '4.2' }]);
  });

  it('stores a component once, however many documents and lines name it', async () => {
    const productId = await product('Gateway');
    const twice = [pypi('django', '3.2'), { ...pypi('django', '3.2'), 'bom-ref': 'second' }];
    const one = value(await upload(await release(productId, '1'), bom(twice)));
    value(await upload(await release(productId, '2'), bom([pypi('django', '3.2')])));
    expect(await counted('component')).toBe(1);
    expect(one.sbom.components).toBe(2);
    const rows = value(await getFindings(deps, { ...ORDER, q: 'django' })).items;
    const ids = rows.map(({ findingId, releaseId }) => `${findingId} ${releaseId}`);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(value(await getSbomComponents(deps, one.sbom.id, ORDER)).items).toHaveLength(2);
  });

  it('keeps two versions apart where the purl names none', async () => {
    const releaseId = await release(await product('Gateway'), '1');
    const purl = 'pkg:pypi/django';
    const two = ['3.2', '5.0'].map((version) => ({
      type: 'library',
      'bom-ref': version,
      name: 'django',
      version,
      purl,
    }));
    value(await upload(releaseId, bom(two)));
    expect(await counted('component')).toBe(2);
  });

  it('counts what cannot be identified, and says that VEX statements decide nothing', async () => {
    const releaseId = await release(await product('Gateway'), '1');
    const statement = {
      id: 'CVE-2020-1',
      analysis: { state: 'exploitable' },
      affects: [{ ref: 'a' }],
    };
    const bytes = bom([{ type: 'library', 'bom-ref': 'a', name: 'homegrown' }], {
      vulnerabilities: [statement],
    });
    const uploaded = value(await upload(releaseId, bytes));
    expect(uploaded.sbom).toMatchObject({ components: 1, unidentified: 1 });
    expect(
      uploaded.problems.some(({ message }) => message.includes('1 statements on vulnerabilities')),
    ).toBe(true);
    expect(told).toEqual([]);
    const details = value(await getSbom(deps, uploaded.sbom.id));
    expect(details.quality.passed.length + details.quality.failed.length).toBeGreaterThan(0);
  });

  it.each([
    ['not a document', new TextEncoder().encode('hello')],
    ['JSON that is no SBOM', new TextEncoder().encode('{"a":1}')],
    ['invalid UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ['nesting without end', new TextEncoder().encode('['.repeat(100_000))],
    [
      'an entity bomb',
      new TextEncoder().encode(
        '<!DOCTYPE a [<!ENTITY b "c">]><bom xmlns="http://cyclonedx.org/schema/bom/1.5">&b;</bom>',
      ),
    ],
    ['half a gzip', new Uint8Array([0x1f, 0x8b, 8, 0, 0])],
  ])('is refused when it is %s, and nothing is left', async (_name, bytes) => {
    const releaseId = await release(await product('Gateway'), '1');
    const entries = await kinds();
    expect(['invalid', 'tooLarge']).toContain(failure(await upload(releaseId, bytes)).kind);
    expect(await kinds()).toEqual(entries);
    expect([await counted('sbom'), await counted('component'), await counted('document')]).toEqual([
      0, 0, 0,
    ]);
  });

  it('with names made to do harm is taken as text', async () => {
    const releaseId = await release(await product('Gateway'), '1');
    const names = [
      'nul\u0000in',
      'half\ud800pair',
      '__proto__',
      '../../etc/passwd',
      '<script>alert(1)</script>',
      'x'.repeat(20_000),
      "'; drop table product; --",
    ];
    const uploaded = value(
      await upload(
        releaseId,
        bom(names.map((name, at) => ({ type: 'library', 'bom-ref': `${at}`, name, version: '1' }))),
      ),
    );
    expect(uploaded.sbom.components).toBe(names.length);
    const shown = value(await getSbomComponents(deps, uploaded.sbom.id, ORDER)).items.map(
      ({ name }) => name,
    );
    expect(new Set(shown)).toEqual(new Set(['nul\uFFFDin', 'half\uFFFDpair', ...names.slice(2)]));
  });

  it('is there whole or not at all: a failure of the last step leaves nothing', async () => {
    const releaseId = await release(await product('Gateway'), '1');
    const entries = await kinds();
    const broken: SbomDeps = {
      ...deps,
      onExploited: () => Promise.reject(new Error('the queue is down')),
    };
    const bytes = await demo('proton-bridge-1.6.3.cdx.json');
    await expect(
      ingestSbom(broken, { releaseId, bytes, fileName: null, actor: ADA }),
    ).rejects.toThrow('the queue is down');
    for (const table of [
      'sbom',
      'component',
      'finding',
      'sbom_component',
      'source_record',
      'document',
    ] as const) {
      expect([table, await counted(table)]).toEqual([table, 0]);
    }
    expect(await kinds()).toEqual(entries);
    expect(value(await upload(releaseId, bytes)).outcome).toBe('added');
  });

  it('comes twice at once: one is current, the other was superseded or is the same', async () => {
    const releaseId = await release(await product('Gateway'), '1');
    const [same, again, other] = await Promise.all([
      upload(releaseId, bom([pypi('django', '3.2'), pypi('flask', '1.0')])),
      upload(releaseId, bom([pypi('django', '3.2'), pypi('flask', '1.0')])),
      upload(releaseId, bom([pypi('flask', '1.0'), pypi('django', '3.2'), pypi('jinja2', '3.0')])),
    ]);
    const outcomes = [same, again, other].map((one) => value(one).outcome);
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(1);
    const { view } = value(await getRelease(deps, releaseId));
    expect(view.sboms.filter(({ state }) => state === 'current')).toHaveLength(1);
    expect(await counted('component')).toBe(3);
  });

  it('packed with gzip is read in a thread of its own and is the same', async () => {
    const productId = await product('Bridge');
    const plain = await demo('proton-bridge-1.6.3.cdx.json');
    const one = value(await upload(await release(productId, '1'), plain));
    const two = value(await upload(await release(productId, '2'), gzipSync(plain)));
    expect(two.sbom.components).toBe(one.sbom.components);
    expect(two.findings).toEqual(one.findings);
    const bomb = gzipSync(Buffer.alloc(60_000_000, 0x20));
    expect(failure(await upload(await release(productId, '3'), bomb)).kind).toBe('tooLarge');
  });

  it('is pushed by names, adding what is missing only when asked and only when it can be read', async () => {
    const pushed = {
      product: 'Edge',
      release: '7.1',
      create: false,
      bytes: bom([pypi('django', '3.2')]),
      fileName: null,
      actor: ADA,
    };
    expect(failure(await pushSbom(deps, pushed)).kind).toBe('notFound');
    expect(
      failure(
        await pushSbom(deps, { ...pushed, create: true, bytes: new TextEncoder().encode('no') }),
      ).kind,
    ).toBe('invalid');
    expect(value(await getProducts(deps, { limit: 9 })).items).toEqual([]);
    const first = value(await pushSbom(deps, { ...pushed, create: true }));
    const second = value(
      await pushSbom(deps, { ...pushed, product: first.productId, release: first.releaseId }),
    );
    expect(second).toMatchObject({
      outcome: 'alreadyThere',
      productId: first.productId,
      releaseId: first.releaseId,
    });
    const third = value(
      await pushSbom(deps, { ...pushed, product: 'EDGE', release: '7.2', create: true }),
    );
    expect(third.productId).toBe(first.productId);
  });
});

describe('decisions', () => {
  async function proton() {
    const productId = await product('Bridge');
    const old = await release(productId, '1.6.3');
    const newer = await release(productId, '1.8.0');
    value(await upload(old, await demo('proton-bridge-1.6.3.cdx.json')));
    value(await upload(newer, await demo('proton-bridge-1.8.0.cdx.json')));
    const inBoth = value(await getFindings(deps, { limit: 500, productId })).items;
    const shared = inBoth.find(
      (row) =>
        row.releaseId === old &&
        inBoth.some((other) => other.releaseId === newer && other.findingId === row.findingId),
    );
    return {
      productId,
      old,
      newer,
      findingId: shared?.findingId ?? 'no finding is in both releases',
    };
  }
  const NOT_AFFECTED = {
    decision: 'notAffected',
    justification: 'vulnerable_code_not_in_execute_path',
    reason: 'we do not call it',
    endsOn: null,
  } as const;

  it('are inherited by the release that contains the same component, and revoked there', async () => {
    const { old, newer, findingId } = await proton();
    const decided = value(
      await decideFinding(deps, findingId, { ...NOT_AFFECTED, releaseId: old }, ADA),
    );
    const stateOf = (id: string, details = decided) =>
      details.releases.find(({ releaseId }) => releaseId === id);
    expect(stateOf(old)).toMatchObject({ state: 'notAffected', inherited: false });
    expect(stateOf(newer)).toMatchObject({
      state: 'notAffected',
      inherited: true,
      decision: { releaseVersion: '1.6.3' },
    });
    const row = value(
      await getFindings(deps, { ...ORDER, releaseId: newer, state: 'notAffected' }),
    ).items;
    expect(row).toMatchObject([{ findingId, decision: { inheritedFrom: '1.6.3' } }]);

    const decisionId = decided.decisions[0]?.id ?? '';
    const revoked = value(
      await revokeDecision(
        deps,
        decisionId,
        { releaseId: newer, reason: 'now we do call it' },
        ADA,
      ),
    );
    expect(stateOf(old, revoked)).toMatchObject({ state: 'notAffected' });
    expect(stateOf(newer, revoked)).toMatchObject({ state: 'undecided', decision: null });
    expect(revoked.decisions[0]).toMatchObject({
      state: 'revoked',
      revoked: { releaseVersion: '1.8.0', reason: 'now we do call it' },
    });
    expect(
      failure(await revokeDecision(deps, decisionId, { releaseId: newer, reason: 'again' }, ADA))
        .kind,
    ).toBe('conflict');
    expect(
      value(await getFindings(deps, { ...ORDER, releaseId: newer, state: 'decided' })).items,
    ).toEqual([]);
  });

  it('need what they need', async () => {
    const { old, findingId } = await proton();
    const decide = async (made: object) =>
      failure(
        await decideFinding(deps, findingId, { ...NOT_AFFECTED, releaseId: old, ...made }, ADA),
      );
    expect(await decide({ justification: null })).toMatchObject({
      kind: 'invalid',
      issues: [{ at: '/justification' }],
    });
    expect(await decide({ decision: 'accepted', justification: null })).toMatchObject({
      kind: 'invalid',
      issues: [{ at: '/endsOn' }],
    });
    expect(
      await decide({ decision: 'accepted', justification: null, endsOn: '2020-01-01' }),
    ).toMatchObject({ kind: 'invalid' });
    const elsewhere = await release(await product('Other'), '1');
    expect(await decide({ releaseId: elsewhere })).toMatchObject({ kind: 'conflict' });
  });

  it('that accept a risk end with their last day', async () => {
    const { old, findingId } = await proton();
    const accepted = {
      decision: 'accepted',
      justification: null,
      reason: 'until the next release',
      endsOn: '2026-12-01',
      releaseId: old,
    } as const;
    value(await decideFinding(deps, findingId, accepted, ADA));
    clock = Date.parse('2026-12-02T00:00:00.000Z');
    const details = value(await getFinding(deps, findingId));
    expect(details.releases.find(({ releaseId }) => releaseId === old)).toMatchObject({
      state: 'undecided',
      decision: { state: 'ended', endsOn: '2026-12-01' },
    });
    expect(
      value(await getFindings(deps, { ...ORDER, releaseId: old, state: 'accepted' })).items,
    ).toEqual([]);
  });

  it('follow a finding whose vulnerability gets another main name', async () => {
    const { old, findingId } = await proton();
    value(await decideFinding(deps, findingId, { ...NOT_AFFECTED, releaseId: old }, ADA));
    const finding = value(await getFinding(deps, findingId));
    const alias = finding.aliases[0] ?? '';
    const { vulnerability_id } = await t.db
      .selectFrom('finding')
      .select('vulnerability_id')
      .where('id', '=', findingId)
      .executeTakeFirstOrThrow();
    const row = await t.db
      .selectFrom('vulnerability')
      .selectAll()
      .where('id', '=', vulnerability_id)
      .executeTakeFirstOrThrow();
    await t.db
      .insertInto('vulnerability')
      .values({ ...row, id: alias, aliases: '[]', links: '[]' })
      .execute();
    await t.db
      .updateTable('finding')
      .set({ vulnerability_id: alias })
      .where('id', '=', findingId)
      .execute();
    await rematchAll(deps);
    const after = value(await getFinding(deps, findingId));
    expect(after.vulnerability).toBe(finding.vulnerability);
    expect(after.decisions).toHaveLength(1);
  });
});

describe('exploitation', () => {
  it('by a person’s word makes the finding exploited and asks people', async () => {
    const releaseId = await release(await product('Gateway'), '1');
    value(await upload(releaseId, bom([pypi('django', '3.2')])));
    const quiet = value(await getFindings(deps, { ...ORDER, exploited: 'false' })).items[0];
    const details = value(
      await assertExploited(
        deps,
        quiet?.findingId ?? '',
        { since: '2026-11-20', evidence: 'seen in our logs' },
        ADA,
      ),
    );
    expect(details.exploited).toMatchObject([
      { source: 'person', since: '2026-11-20', by: 'Ada', note: 'seen in our logs' },
    ]);
    expect(told).toEqual([[quiet?.vulnerability]]);
    const [first] = value(await getFindings(deps, ORDER)).items;
    expect(first).toMatchObject({ findingId: quiet?.findingId, exploited: true });
    await rematchAll(deps);
    expect(value(await getFinding(deps, quiet?.findingId ?? '')).exploited).toHaveLength(1);
  });

  it('is found by matching again once there is an index; a second time changes nothing', async () => {
    const without: SbomDeps = { ...deps, index: { current: () => undefined } };
    const releaseId = await release(await product('Bridge'), '1.6.3');
    const bytes = await demo('proton-bridge-1.6.3.cdx.json');
    value(await ingestSbom(without, { releaseId, bytes, fileName: null, actor: ADA }));
    expect(await counted('finding')).toBe(0);
    const first = await rematchAll(deps);
    expect(first.changedFindings).toBe(await counted('finding'));
    expect(first.newlyExploited).toContain('CVE-2023-44487');
    expect(told.flat()).toContain('CVE-2023-44487');
    const row = value(await getFindings(deps, { ...ORDER, vulnerability: 'CVE-2023-39325' }))
      .items[0];
    const details = value(await getFinding(deps, row?.findingId ?? ''));
    expect(details.details.length).toBeGreaterThan(100);
    expect(details.references.length).toBeGreaterThan(0);
    const entries = await kinds();
    expect(await rematchAll(deps)).toEqual({ changedFindings: 0, newlyExploited: [] });
    expect(await kinds()).toEqual(entries);
  });

  it('that a source no longer asserts is taken back, and what no advisory names is withdrawn', async () => {
    const releaseId = await release(await product('Gateway'), '1');
    value(await upload(releaseId, bom([pypi('django', '3.2')])));
    const row = value(await getFindings(deps, ORDER)).items[0];
    const vulnerability = row?.vulnerability ?? '';
    await t.db
      .insertInto('exploitation_assertion')
      .values({
        id: newUuid(clock),
        vulnerability_id: vulnerability,
        source: 'gone_kev',
        seen_at: deps.now(),
      })
      .execute();
    const component = row?.componentId ?? '';
    await t.db
      .insertInto('vulnerability')
      .values({
        id: 'CVE-1999-0001',
        aliases: '[]',
        summary: '',
        details: '',
        links: '[]',
        severity_rating: 'low',
        severity_rank: 2,
        updated_at: deps.now(),
      })
      .execute();
    await t.db
      .insertInto('finding')
      .values({
        id: newUuid(clock),
        component_id: component,
        vulnerability_id: 'CVE-1999-0001',
        verdict: 'affected',
        because: '[]',
        fixed_in: '[]',
        records: '[]',
        first_seen_at: deps.now(),
        updated_at: deps.now(),
      })
      .execute();
    expect((await rematchAll(deps)).changedFindings).toBe(1);
    expect(
      value(await getFindings(deps, { ...ORDER, vulnerability: 'CVE-1999-0001' })).items,
    ).toEqual([]);
    expect((await kinds()).at(-2)).toBe('vulnerability.exploitationWithdrawn.v1');
  });
});

describe('the portfolio', () => {
  it('answers where a component below a version is used, by its own version order', async () => {
    const productId = await product('Gateway');
    const releaseId = await release(productId, '1');
    const odd = {
      type: 'library',
      'bom-ref': 'odd',
      name: 'django',
      version: 'unknown',
      purl: 'pkg:pypi/django@unknown',
    };
    value(
      await upload(
        releaseId,
        bom([pypi('django', '3.2'), pypi('django', '3.10'), pypi('django', '4.0rc1'), odd]),
      ),
    );
    const page = value(await getComponents(deps, { limit: 10, name: 'Django', below: '3.9' }));
    expect(page.items.map(({ version }) => version)).toEqual(['3.2']);
    expect(page).toMatchObject({ undetermined: 1, total: { count: 1 } });
    expect(page.items[0]?.releases).toEqual([{ releaseId, productName: 'Gateway', version: '1' }]);
    expect(
      value(await getComponents(deps, { limit: 10, only: 'vulnerable', ecosystem: 'pypi' })).items
        .length,
    ).toBeGreaterThan(0);
    expect(value(await getComponents(deps, { limit: 10, only: 'unidentified' })).items).toEqual([]);
  });

  it('pages through findings and vulnerabilities in every order, each row once', async () => {
    const productId = await product('Bridge');
    for (const version of ['1.6.3', '1.8.0']) {
      value(
        await upload(
          await release(productId, version),
          await demo(`proton-bridge-${version}.cdx.json`),
        ),
      );
    }
    const all = value(await getFindings(deps, { limit: 500 }));
    for (const sort of ['severity', '-epss', 'epss', 'component', '-component', 'vulnerability']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = value(await getFindings(deps, { limit: 7, sort, cursor }));
        seen.push(...page.items.map((row) => `${row.findingId} ${row.releaseId}`));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect([sort, seen.length, new Set(seen).size]).toEqual([
        sort,
        all.total.count,
        all.total.count,
      ]);
    }
    for (const sort of ['severity', '-releases', 'epss', 'id']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = value(await getVulnerabilities(deps, { limit: 5, sort, cursor }));
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(new Set(seen)).toEqual(new Set(all.items.map(({ vulnerability }) => vulnerability)));
      expect(new Set(seen).size).toBe(seen.length);
    }
    const kev = value(await getVulnerabilities(deps, { limit: 5, exploited: 'true' })).items;
    expect(kev.find(({ id }) => id === 'CVE-2023-44487')).toMatchObject({
      products: 1,
      releases: 2,
    });
    const filtered = value(
      await getFindings(deps, {
        limit: 500,
        vulnerability: 'CVE-2023-44487',
        severity: kev[0]?.severity.rating,
        verdict: 'affected',
        fixAvailable: 'true',
        q: 'golang.org',
      }),
    );
    expect(filtered.items.length).toBeGreaterThan(0);
  });
});

describe('routes', () => {
  it('mount every route of products, SBOMs and findings once', () => {
    const mounted = [...productRoutes(deps), ...sbomRoutes(deps), ...vulnerabilityRoutes(deps)].map(
      ({ route }) => route.id,
    );
    const wanted = routes
      .filter(({ tag }) => ['Products', 'SBOMs', 'Findings'].includes(tag))
      .map(({ id }) => id);
    expect([...mounted].sort()).toEqual([...wanted].sort());
  });
});
