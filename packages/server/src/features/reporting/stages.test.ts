import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EarlyWarningDocument, earlyWarningJsonSchema } from '@cradle/core/documents';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { folderDocumentStore } from '../../platform/folder-document-store.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPdfMaker } from '../../platform/pdf/index.ts';
import { getCaseView } from './case-views.ts';
import { changeCase, closeCase } from './change-case.ts';
import { getDraft, saveDraft } from './drafts.service.ts';
import { freezeStage } from './freeze-stage.ts';
import { hit, insertMaker, MAKER, rememberedJobs } from './maker-for-tests.ts';
import { openCase } from './open-case.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import { getReceipt, getStageFile, recordSubmission } from './submissions.service.ts';

const PAULA: Actor = { id: 'paula', name: 'Paula', kind: 'person', role: 'psirt' };
const STAGE = 'earlyWarning' as const;
const HOSTILE = '#import "x.typ" $x^2$ *bold* _it_ </script> `raw` @ref <l> \u202Eevil \u05D0 𝕏';

let test: TestDatabase;
let folder = '';
let caseId = '';
let now = '2026-10-05T10:00:00.000Z';
let count = 0;
const pdf = openPdfMaker();

beforeAll(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cradle-stages-'));
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
  caseId = await open();
});

function deps(over: Partial<ReportingDeps> = {}): ReportingDeps {
  return {
    db: test.db,
    jobs: rememberedJobs(),
    documents: folderDocumentStore(folder),
    pdf,
    now: () => now,
    newId: () => {
      count += 1;
      return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
    },
    findReleasesHit: (_db, id) => Promise.resolve(id === MAKER.vulnerability ? [hit()] : []),
    ...over,
  };
}

async function open(kind: 'exploitedVulnerability' | 'severeIncident' = 'exploitedVulnerability') {
  const outcome = await openCase(
    deps(),
    {
      kind,
      title: 'Rapid reset: Überlast',
      productIds: [MAKER.product],
      candidateId: null,
      vulnerability: kind === 'severeIncident' ? null : MAKER.vulnerability,
      becameAwareAt: '2026-10-05T08:17:00.000Z',
      awarenessReason: 'seen in logs',
      awarenessEvidence: '',
      memberStates: [],
      summary: '',
      suspectedMalicious: null,
      occurredAt: null,
    },
    PAULA,
  );
  if (!outcome.ok) {
    throw new Error(outcome.failure.kind);
  }
  return outcome.value.view.id;
}

async function draft(id = caseId) {
  const outcome = await getDraft(deps(), { caseId: id, stage: STAGE });
  if (!outcome.ok) {
    throw new Error(outcome.failure.kind);
  }
  return outcome.value;
}

async function save(
  values: Parameters<typeof saveDraft>[1]['values'],
  ifMatch?: string,
  id = caseId,
) {
  const { etag } = await draft(id);
  return saveDraft(deps(), { caseId: id, stage: STAGE, values, ifMatch: ifMatch ?? etag }, PAULA);
}

async function freeze(confirmMissing = true, with_ = deps(), id = caseId) {
  const { etag } = await draft(id);
  return freezeStage(with_, { caseId: id, stage: STAGE, confirmMissing, ifMatch: etag }, PAULA);
}

async function bytesOf(file: 'report.pdf' | 'report.json' | 'report.txt', number = 1) {
  const kept = await getStageFile(deps(), { caseId, stage: STAGE, number, file });
  if (!kept.ok) {
    throw new Error(kept.failure.kind);
  }
  return kept.value.bytes;
}

/** All text of a PDF, without the places at which lines were broken. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  return squeezed(text);
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s\u200B]+/g, '');
}

describe('getDraft and saveDraft', () => {
  it('drafts what is known, each field with its source, and says what is missing', async () => {
    const { view, etag } = await draft();

    const values = new Map(view.fields.map((field) => [field.key, field]));
    expect(values.get('cveId')).toMatchObject({
      value: 'CVE-2023-44487',
      source: { kind: 'finding' },
    });
    expect(values.get('euvdId')?.value).toBe('EUVD-2023-50112');
    expect(values.get('productVersion')?.value).toBe('1.8.0');
    expect(values.get('memberStates')?.value).toEqual(['DE', 'GR']);
    expect(values.get('manufacturerName')?.value).toBe('Müller & Söhne #1');
    expect(values.get('vulnerabilityBecameAwareAt')?.value).toBe('2026-10-05T08:17:00.000Z');
    expect(values.get('generalInformation')?.value).toContain(
      'CISA (Known Exploited Vulnerabilities) since 2023-10-10',
    );
    expect(view.check.missing.map(({ key }) => key)).toEqual(
      view.fields
        .filter(({ requirement, value }) => requirement === 'required' && value === null)
        .map(({ key }) => key),
    );
    expect([etag, view.savedAt]).toEqual(['"0"', null]);
  });

  it('puts what a person typed over what is known, and null returns to it', async () => {
    const typed = await save({ title: 'Typed', componentName: '' });
    const returned = await save({ title: null });

    const field = (outcome: Awaited<ReturnType<typeof save>>, key: string) =>
      outcome.ok ? outcome.value.view.fields.find((one) => one.key === key) : undefined;
    expect(field(typed, 'title')).toMatchObject({ value: 'Typed', source: { kind: 'person' } });
    expect(field(typed, 'componentName')?.value).toBe('');
    expect(field(returned, 'title')).toMatchObject({
      value: 'Rapid reset: Überlast',
      source: { kind: 'case' },
    });
    expect(field(returned, 'componentName')?.value).toBe('');
    expect(returned.ok && returned.value).toMatchObject({
      etag: '"2"',
      view: { version: 2, savedAt: now, savedBy: { id: 'paula' } },
    });
  });

  it('refuses an older copy, unknown fields, fields of the platform, and too much', async () => {
    await save({ title: 'first' });

    const outcomes = [
      await save({ title: 'second' }, '"0"'),
      await save({ __proto__x: 'y' }),
      await save({ manufacturerName: 'Other' }),
      await save({ title: ['a', 'b'] }),
      await save({ memberStates: 'DE' }),
      await save(
        Object.fromEntries(
          (await draft()).view.fields
            .filter(({ control }) => control === 'longText' || control === 'text')
            .map(({ key }) => [key, 'x'.repeat(19_000)]),
        ),
      ),
    ];

    expect(outcomes.map((one) => !one.ok && one.failure.kind)).toEqual([
      'stale',
      'invalid',
      'invalid',
      'invalid',
      'invalid',
      'tooLarge',
    ]);
    expect((await draft()).view.fields.find(({ key }) => key === 'title')?.value).toBe('first');
  });
});

describe('freezeStage', () => {
  it('asks for a confirmation while something is missing', async () => {
    await save({ productName: '', summary: '' });

    const refused = await freeze(false);
    const frozen = await freeze(true);

    expect(!refused.ok && refused.failure).toMatchObject({ kind: 'invalid' });
    expect(
      !refused.ok &&
        refused.failure.kind === 'invalid' &&
        refused.failure.issues.map(({ at }) => at),
    ).toContain('/fields/summary');
    expect(frozen.ok && frozen.value.view.versions).toMatchObject([
      { number: 1, stage: STAGE, frozenAt: now, frozenBy: { id: 'paula' } },
    ]);
  });

  it('makes JSON by the published schema, and each file under its hash', async () => {
    const frozen = await freeze();

    const version = frozen.ok ? frozen.value.view.versions[0] : undefined;
    const json = await bytesOf('report.json');
    const parsed: unknown = JSON.parse(Buffer.from(json).toString('utf8'));
    const published = z.fromJSONSchema(earlyWarningJsonSchema());
    expect(published.safeParse(parsed).error).toBeUndefined();
    expect(published.safeParse({ ...Object(parsed), version: 0 }).success).toBe(false);
    expect(createHash('sha256').update(json).digest('hex')).toBe(version?.jsonSha256);
    const hash = createHash('sha256')
      .update(await bytesOf('report.pdf'))
      .digest('hex');
    expect(hash).toBe(version?.pdfSha256);
  });

  it('makes a PDF that says every field, whatever was typed', async () => {
    await save({ title: HOSTILE, summary: `Ελλάς Кирилиця ß\nsecond line ${'long'.repeat(60)}` });
    await freeze();

    const text = await textOf(await bytesOf('report.pdf'));

    const shown = HOSTILE.replace('\u202E', '[U+202E]')
      .replace('\u05D0', '[U+05D0]')
      .replace('𝕏', '[U+1D54F]');
    const json = await bytesOf('report.json');
    const report = EarlyWarningDocument.parse(JSON.parse(Buffer.from(json).toString('utf8')));
    for (const field of report.fields) {
      expect(text).toContain(squeezed(`${field.no} ${field.label}`));
      expect(text).toContain(
        squeezed(field.key === 'title' ? shown : (field.shown ?? '– empty –')),
      );
    }
    for (const wanted of [
      `Early warning: ${shown}`,
      'Working paper. It is not a submission',
      'Early warning, Art. 14(2)(a)',
      'Plain end: 2026-10-06 08:17 UTC (2026-10-06 10:17 Europe/Berlin)',
      '2026-10-06 09:00 UTC (2026-10-06 11:00 Europe/Berlin)',
      'Version 1',
      createHash('sha256').update(json).digest('hex'),
      'Müller & Söhne #1',
      'Page 1 of',
      'Page 2 of',
    ]) {
      expect(text).toContain(squeezed(wanted));
    }
  });

  it('makes a sheet to copy field by field, with counters', async () => {
    await save({ title: 'Short' });
    await freeze();

    const text = Buffer.from(await bytesOf('report.txt')).toString('utf8');

    expect(text).toContain('--- 2 Title [5 of 255 characters]\nShort\n');
    expect(text).toContain('Art. 14(2)(a) Early warning: 2026-10-06 08:17 UTC');
  });

  it('keeps each version as it was', async () => {
    await save({ title: 'one' });
    await freeze();
    const before = await bytesOf('report.json', 1);
    await save({ title: 'two' });
    const second = await freeze();

    expect(second.ok && second.value.view.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(await bytesOf('report.json', 1)).toEqual(before);
  });

  it('needs the one answer that the law asks for of an incident', async () => {
    const incident = await open('severeIncident');

    const refused = await freeze(true, deps(), incident);
    await changeCase(
      deps(),
      { caseId: incident, change: { suspectedMalicious: 'unknown' }, ifMatch: '"1"' },
      PAULA,
    );
    const frozen = await freeze(true, deps(), incident);

    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'refusedByLaw', cite: 'Art. 14(4)(a)' },
    });
    expect(frozen.ok).toBe(true);
  });

  it('leaves no version when its last step breaks', async () => {
    const broken = deps({
      documents: {
        ...folderDocumentStore(folder),
        register: () => Promise.reject(new Error('disk full')),
      },
    });

    await expect(freeze(true, broken)).rejects.toThrow('disk full');
    const after = await getCaseView(deps(), caseId);
    expect(after.ok && after.value.view.versions).toEqual([]);
    expect(after.ok && after.value.view.log).toHaveLength(1);
  });
});

describe('recordSubmission', () => {
  type Input = Parameters<typeof recordSubmission>[1];
  function submit(over: Partial<Input> = {}) {
    return recordSubmission(
      deps(),
      {
        caseId,
        stage: STAGE,
        versionNumber: 1,
        submittedAt: '2026-10-05T09:30:00Z',
        submittedBy: null,
        reference: 'SRP-DE-V-2026-00000018',
        confirmReference: false,
        receipt: null,
        note: '',
        reviewOverride: null,
        ...over,
      },
      PAULA,
    );
  }

  beforeEach(async () => {
    await freeze();
  });

  it('stops the clock of its stage and keeps the receipt', async () => {
    const receipt = { name: 'receipt.html', base64: Buffer.from('<b>ok</b>').toString('base64') };

    const recorded = await submit({ receipt, submittedBy: 'Agency Ltd' });

    const view = recorded.ok ? recorded.value.view : undefined;
    expect(view?.clocks).toMatchObject([
      { step: STAGE, state: 'done', doneAt: '2026-10-05T09:30:00Z', inTime: true },
      { step: 'notification', state: 'running' },
      { step: 'finalReport', state: 'waiting' },
    ]);
    expect(view?.submissions).toMatchObject([
      {
        reference: 'SRP-DE-V-2026-00000018',
        referenceMatches: true,
        submittedBy: { id: '', name: 'Agency Ltd' },
        recordedBy: { id: 'paula', name: 'Paula' },
        receipt: { name: 'receipt.html', size: 9 },
      },
    ]);
    const kept = await getReceipt(deps(), view?.submissions[0]?.id ?? '');
    expect(kept).toMatchObject({
      ok: true,
      value: { fileName: 'receipt.html', mediaType: 'application/octet-stream' },
    });
    expect(kept.ok && Buffer.from(kept.value.bytes).toString('utf8')).toBe('<b>ok</b>');
  });

  it.each<[string, Partial<Input>, string]>([
    ['a moment in the future', { submittedAt: '2026-10-05T10:00:00.001Z' }, 'invalid'],
    ['a moment before becoming aware', { submittedAt: '2026-10-05T08:16:59Z' }, 'invalid'],
    ['a reference that does not look right', { reference: 'SRP-2026-1' }, 'invalid'],
    ['the number of an incident', { reference: 'SRP-DE-I-2026-00000018' }, 'invalid'],
    ['a version that is not there', { versionNumber: 2 }, 'notFound'],
    ['a receipt that is not base64', { receipt: { name: 'r', base64: '%%%' } }, 'invalid'],
    [
      'a receipt that is too large',
      { receipt: { name: 'r', base64: Buffer.alloc(10 * 1024 * 1024 + 3).toString('base64') } },
      'tooLarge',
    ],
    ['a stage of which nothing was frozen', { stage: 'notification' }, 'notFound'],
  ])('refuses %s', async (_case, over, kind) => {
    const outcome = await submit(over);

    expect(!outcome.ok && outcome.failure.kind).toBe(kind);
    const after = await getCaseView(deps(), caseId);
    expect(after.ok && after.value.view.submissions).toEqual([]);
  });

  it('takes a strange reference that a person confirms, and says that it is strange', async () => {
    const outcome = await submit({ reference: 'SRP-2026-1', confirmReference: true });

    expect(outcome.ok && outcome.value.view.submissions[0]?.referenceMatches).toBe(false);
  });

  it('records a stage once, and nothing in a closed case', async () => {
    await submit();
    const again = await submit();
    await closeCase(deps(), { caseId, reason: 'done' }, PAULA);
    const closed = await freeze();

    expect(again).toMatchObject({ ok: false, failure: { kind: 'conflict' } });
    expect(closed).toMatchObject({ ok: false, failure: { kind: 'conflict' } });
  });
});
