import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ApiClient } from './api-client.ts';
import { cradle, type RunningCradle, startCradle } from './running-cradle.ts';

const Pushed = z.object({
  outcome: z.string(),
  releaseId: z.string(),
  productId: z.string(),
  sbom: z.object({ id: z.string(), components: z.number() }),
  findings: z.array(
    z.object({
      vulnerability: z.string(),
      verdict: z.string(),
      exploited: z.array(z.object({ source: z.string(), since: z.string().nullable() })),
      path: z.array(z.array(z.string())),
    }),
  ),
});
const KEYCLOAK = 'fixtures/demo/keycloak-10.0.2.cdx.json';

let server: RunningCradle;
let owner: ApiClient;
let env: { CRADLE_URL: string; CRADLE_API_KEY: string };

beforeAll(async () => {
  server = await startCradle();
  owner = new ApiClient(server.url);
  await owner.setUp(server.ownerLink());
  const made = await owner.json('POST', '/api/v1/api-keys', { body: { name: 'build' } });
  env = { CRADLE_URL: server.url, CRADLE_API_KEY: String(made['secret']) };
});
afterAll(async () => {
  await server.stop();
  server.cleanUp();
});

const push = (file: string, release: string, ...more: string[]) =>
  cradle(['push', file, '--product', 'Identity Server', '--release', release, '--json', ...more], {
    env,
  });

describe('the main job by key and command line', () => {
  it('pushes a real SBOM, finds the exploited one, and breaks the policy', async () => {
    const pushed = await push(KEYCLOAK, '10.0.2', '--create');

    expect([pushed.code, pushed.err]).toEqual([1, expect.stringContaining('policy "exploited"')]);
    const report = Pushed.parse(JSON.parse(pushed.out));
    expect(report.outcome).toBe('added');
    expect(new Set(report.findings.map((finding) => finding.vulnerability))).toContain(
      'CVE-2022-22965',
    );
    expect(
      report.findings.find((finding) => finding.vulnerability === 'CVE-2022-22965')?.exploited,
    ).toContainEqual({ source: 'cisa_kev', since: '2022-04-04' });
    expect(JSON.stringify(report.findings)).not.toContain('CVE-2021-44228');
  });

  it('finds the same document already there when it is pushed again', async () => {
    const pushed = await push(KEYCLOAK, '10.0.2', '--fail-on', 'never');

    expect(pushed.code).toBe(0);
    expect(Pushed.parse(JSON.parse(pushed.out)).outcome).toBe('alreadyThere');
  });

  it('says in one line what is wrong with a document, a name or a key', async () => {
    const broken = join(server.dataFolder, 'broken.json');
    writeFileSync(broken, '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[');

    const [document, product, key] = await Promise.all([
      push(broken, '10.0.2'),
      cradle(['push', KEYCLOAK, '--product', 'Unknown', '--release', '1'], { env }),
      cradle(['push', KEYCLOAK, '--product', 'Identity Server', '--release', '10.0.2'], {
        env: { ...env, CRADLE_API_KEY: 'cradle_wrong' },
      }),
    ]);

    expect([document.code, product.code, key.code]).toEqual([2, 2, 2]);
    expect(document.err).toContain('not whole JSON');
    expect(product.err).toContain('Unknown');
    expect(key.err).toContain('API key');
    expect(
      [document.err, product.err, key.err].every((text) => text.trim().split('\n').length === 1),
    ).toBe(true);
  });

  it('exits with 3 when the server cannot be reached', async () => {
    const pushed = await cradle(['push', KEYCLOAK, '--product', 'P', '--release', '1'], {
      env: { ...env, CRADLE_URL: 'http://127.0.0.1:1' },
    });

    expect(pushed.code).toBe(3);
  });

  it('a person opens the case, completes, freezes and records; the log proves it', async () => {
    const candidates = z
      .object({
        items: z.array(
          z.object({
            id: z.string(),
            vulnerability: z.string(),
            releases: z.array(z.object({ productId: z.string() })),
          }),
        ),
      })
      .parse(await owner.json('GET', '/api/v1/candidates'));
    const candidate = candidates.items[0];
    const opened = await owner.json('POST', '/api/v1/cases', {
      body: {
        kind: 'exploitedVulnerability',
        title: 'Spring4Shell in Identity Server',
        productIds: [candidate?.releases[0]?.productId],
        candidateId: candidate?.id,
        vulnerability: candidate?.vulnerability,
        becameAwareAt: new Date(Date.now() - 3_600_000).toISOString(),
        awarenessReason: 'Two customers were compromised through this vulnerability.',
        memberStates: ['DE', 'GR'],
      },
    });
    const stage = `/api/v1/cases/${String(opened['id'])}/stages/earlyWarning`;
    const draft = await owner.call('GET', `${stage}/draft`);
    const saved = await owner.call('PUT', `${stage}/draft`, {
      body: {
        values: {
          summary: 'Zusammenfassung: Ausnutzung bestätigt. Περίληψη.',
          title: 'Exploited vulnerability in Identity Server',
        },
      },
      headers: { 'if-match': draft.headers.get('etag') ?? '' },
    });
    expect(saved.status).toBe(200);
    const stale = await owner.call('PUT', `${stage}/draft`, {
      body: { values: {} },
      headers: { 'if-match': draft.headers.get('etag') ?? '' },
    });
    expect(stale.status).toBe(412);

    const frozen = await owner.call('POST', `${stage}/versions`, {
      body: { confirmMissing: true },
      headers: { 'if-match': saved.headers.get('etag') ?? '' },
    });
    expect(frozen.status).toBe(201);
    const pdf = await owner.call('GET', `${stage}/versions/1/report.pdf`);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const strange = await owner.call('POST', `${stage}/submissions`, {
      body: { versionNumber: 1, submittedAt: new Date().toISOString(), reference: '12345' },
    });
    expect(strange.status).toBe(422);
    const done = await owner.json('POST', `${stage}/submissions`, {
      body: {
        versionNumber: 1,
        submittedAt: new Date().toISOString(),
        reference: 'SRP-DE-V-2026-00000018',
      },
    });
    const clocks = z.array(z.object({ step: z.string(), state: z.string() })).parse(done['clocks']);
    expect(clocks.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'earlyWarning done',
      'notification running',
      'finalReport waiting',
    ]);

    const log = join(server.dataFolder, 'log.jsonl');
    writeFileSync(
      log,
      Buffer.from(await (await owner.call('GET', '/api/v1/audit/export')).arrayBuffer()),
    );
    const verified = await cradle(['audit', 'verify', log, '--json']);
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ ok: true, firstBroken: null });
  });

  it('survives SIGKILL: what was answered is there, and the chain holds', async () => {
    await server.stop('SIGKILL');
    server = await startCradle({ dataFolder: server.dataFolder });
    owner = new ApiClient(server.url);
    await owner.json('POST', '/api/v1/session', {
      body: { email: 'ada@acme.example', password: 'a calm long sentence' },
    });

    const cases = await owner.json('GET', '/api/v1/cases');
    const chain = await owner.json('POST', '/api/v1/audit/verify');

    expect(JSON.stringify(cases)).toContain('Spring4Shell in Identity Server');
    expect(chain).toMatchObject({ ok: true });
  });
});
