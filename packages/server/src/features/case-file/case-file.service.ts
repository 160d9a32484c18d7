import { createHash } from 'node:crypto';
import type { CaseFileView } from '@cradle/contract';
import {
  type CaseFileEntry,
  type CaseFileSource,
  indexPage,
  packCaseFile,
  timelineSvg,
  VERIFIER_PAGE,
} from '@cradle/core/case-file';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { findOrganisation } from '../people/index.ts';
import { getReminders } from '../reminders/index.ts';
import {
  getCandidateView,
  getCaseView,
  getDeciding,
  getSensitivity,
  type ReportingDeps,
} from '../reporting/index.ts';
import {
  findCaseFile,
  findCaseFiles,
  findNoticesOf,
  insertCaseFile,
} from './case-file.repository.ts';
import { eventsOf, factsOf } from './case-story.ts';
import { collectLog } from './collect-log.ts';
import { collectIntermediateReports, collectReports, jsonEntry } from './collect-reports.ts';

type Details = Extract<Awaited<ReturnType<typeof getCaseView>>, { ok: true }>['value']['view'];
type CaseFiles = { readonly items: CaseFileView[] };

/** More than any case of ours holds; a case file is made in memory. */
const MOST_BYTES = 512 * 1024 * 1024;

/** The case files of a case. Fails `notFound`. */
export async function listFiles(
  deps: ReportingDeps,
  caseId: string,
): Promise<Result<CaseFiles, Failure>> {
  const found = await getCaseView(deps, caseId);
  return found.ok ? ok({ items: await findCaseFiles(deps.db, caseId) }) : found;
}

/**
 * Makes a case file and keeps it. What is read is what is there at that moment; the entry that it was made follows in
 * the log and names its root hash.
 *
 * Fails `notFound`; `tooLarge` beyond 512 MiB.
 */
export async function makeFile(
  deps: ReportingDeps,
  caseId: string,
  actor: Actor,
): Promise<Result<CaseFiles, Failure>> {
  const found = await getCaseView(deps, caseId);
  if (!found.ok) {
    return found;
  }
  const { view } = found.value;
  const madeAt = deps.now();
  const madeBy = { id: actor.id, name: actor.name };
  const entries = await collect(deps, view);
  if (entries.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_BYTES) {
    const reason = 'All files of this case together are larger than 512 MiB. Take them one by one.';
    return fail({ kind: 'tooLarge', limit: '512 MiB', reason });
  }
  const packed = await pack(deps, { view, entries, madeAt, madeBy: actor.name });
  const stored = await deps.documents.put(packed.zip);
  const { rootHash, files, log } = packed.manifest;
  const id = deps.newId();
  const row: CaseFileView = { id, madeAt, madeBy, ...stored, files: files.length, rootHash };
  await deps.db.transaction().execute(async (tx) => {
    await deps.documents.register(tx, { ...stored, mediaType: 'application/zip', now: madeAt });
    await insertCaseFile(tx, caseId, row);
    await appendEntry(tx, {
      now: madeAt,
      actor,
      kind: 'caseFile.made.v1',
      subject: { type: 'reportingCase', id: caseId },
      facts: {
        caseFileId: row.id,
        sha256: row.sha256,
        rootHash,
        files: row.files,
        logEntries: log.entries,
        logHeadHash: log.headHash,
      },
    });
  });
  return listFiles(deps, caseId);
}

/** The ZIP with the log and the pages; entries of the candidate belong to the case, too. */
async function pack(
  deps: ReportingDeps,
  from: {
    readonly view: Details;
    readonly entries: readonly CaseFileEntry[];
    readonly madeAt: string;
    readonly madeBy: string;
  },
) {
  const { view, entries, madeAt, madeBy } = from;
  const { id, title, candidateId } = view;
  const log = await collectLog(
    deps.db,
    ({ subject }) =>
      (subject.type === 'reportingCase' && subject.id === id) ||
      (subject.type === 'candidate' && subject.id === candidateId),
  );
  const organisation = (await findOrganisation(deps.db))?.name ?? '';
  const about = { organisation, madeAt, madeBy, case: { id, title } };
  const all = [...entries, log.entry];
  return packCaseFile([...all, ...pages(about, view, all)], { ...about, log: log.head }, (bytes) =>
    createHash('sha256').update(bytes).digest('hex'),
  );
}

/** Everything that belongs to the case, one source after the other. */
async function collect(deps: ReportingDeps, view: Details): Promise<CaseFileEntry[]> {
  const sources: readonly CaseFileSource[] = [
    () =>
      Promise.resolve([jsonEntry('case.json', 'The case with its facts, clocks and log', view)]),
    () => collectReports(deps, view),
    () => collectIntermediateReports(deps, view.id),
    async () => {
      const said = await getSensitivity(deps, view.id);
      return said.ok && said.value.view.savedAt !== null
        ? [jsonEntry('sensitivity.json', 'Sensitivity and delay (Art. 16(2))', said.value.view)]
        : [];
    },
    async () => {
      const candidate =
        view.candidateId === null ? undefined : await getCandidateView(deps, view.candidateId);
      const deciding =
        view.candidateId === null ? undefined : await getDeciding(deps, view.candidateId);
      return [
        ...(candidate?.ok === true
          ? [jsonEntry('decision.json', 'The candidate and what was decided', candidate.value)]
          : []),
        ...(deciding?.ok === true
          ? [jsonEntry('questions.json', 'Questions of the law and who answered', deciding.value)]
          : []),
      ];
    },
    async () => [
      jsonEntry(
        'notices.json',
        'Who was told by notice and mail',
        await findNoticesOf(deps.db, view.id),
      ),
    ],
    async () => {
      const reminders = await getReminders(deps, view.id);
      return reminders.ok
        ? [jsonEntry('reminders.json', 'Reminders sent and answered', reminders.value)]
        : [];
    },
  ];
  const entries: CaseFileEntry[] = [];
  for (const source of sources) {
    entries.push(...(await source()));
  }
  return entries;
}

function pages(
  about: Parameters<typeof indexPage>[0],
  view: Details,
  files: readonly CaseFileEntry[],
): CaseFileEntry[] {
  return [
    {
      path: 'index.html',
      what: 'First page',
      bytes: Buffer.from(indexPage(about, factsOf(view), files)),
    },
    {
      path: 'timeline.svg',
      what: 'Timeline as a picture',
      bytes: Buffer.from(timelineSvg(view.title, eventsOf(view))),
    },
    { path: 'verify.html', what: 'Verifier', bytes: Buffer.from(VERIFIER_PAGE) },
  ];
}

/** A case file as it was kept. Fails `notFound`. */
export async function getFile(
  deps: Pick<ReportingDeps, 'db' | 'documents'>,
  caseFileId: string,
): Promise<Result<{ readonly bytes: Uint8Array; readonly fileName: string }, Failure>> {
  const found = await findCaseFile(deps.db, caseFileId);
  const bytes = found === undefined ? undefined : await deps.documents.get(found.sha256);
  return found === undefined || bytes === undefined
    ? fail({ kind: 'notFound', what: 'case file', id: caseFileId })
    : ok({
        bytes,
        fileName: `cradle-case-${found.caseId.slice(0, 8)}-${found.madeAt.slice(0, 10)}.zip`,
      });
}
