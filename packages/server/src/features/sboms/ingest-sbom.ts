import { createHash } from 'node:crypto';
import type { SbomUploaded } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { diffComponents, type SbomRefusal } from '@cradle/core/sbom';
import { fail, ok, type Result } from '@cradle/core/shared';
import { findRelease, findSbomSummary } from '../products/index.ts';
import {
  countByRelease,
  findExploitedIn,
  NO_FINDINGS,
  refreshJudgement,
} from '../vulnerabilities/index.ts';
import type { BroughtSbom } from './brought-sbom.ts';
import type { PreparedSbom } from './prepared-sbom.ts';
import type { SbomDeps } from './sbom-deps.ts';
import { findComparable, findCurrentSbom, findSbomFacts } from './sboms.repository.ts';
import { storeSbom } from './store-sbom.ts';

/**
 * Takes an SBOM into a release: reads it, stores what it lists, matches it, and says what was found.
 *
 * The same bytes again change nothing; other bytes supersede what was current. What can be read is taken, what could
 * not is listed.
 *
 * Fails  `notFound` release; `invalid` or `tooLarge` for a document that cannot be taken at all: then nothing is stored.
 */
export async function ingestSbom(
  deps: SbomDeps,
  brought: BroughtSbom,
): Promise<Result<SbomUploaded, Failure>> {
  if ((await findRelease(deps.db, brought.releaseId)) === undefined) {
    return fail({ kind: 'notFound', what: 'release', id: brought.releaseId });
  }
  const current = await findCurrentSbom(deps.db, brought.releaseId);
  if (current?.sha256 === sha256Of(brought.bytes)) {
    return ok(
      await uploadedView(deps, { sbomId: current.id, outcome: 'alreadyThere', previousId: null }),
    );
  }
  const prepared = await readBrought(deps, brought.bytes);
  return prepared.ok ? ingestPrepared(deps, brought, prepared.value) : prepared;
}

/** Reads a document; refusals become failures that name the place. */
export async function readBrought(
  deps: Pick<SbomDeps, 'readDocument'>,
  bytes: Uint8Array,
): Promise<Result<PreparedSbom, Failure>> {
  const read = await deps.readDocument(bytes);
  return read.ok ? read : fail(failureOf(read.failure));
}

/** As {@link ingestSbom}, with the document read already and the release known to be there. */
export async function ingestPrepared(
  deps: SbomDeps,
  brought: BroughtSbom,
  prepared: PreparedSbom,
): Promise<Result<SbomUploaded, Failure>> {
  const document = await deps.documents.put(brought.bytes);
  const stored = await storeSbom(deps, brought, prepared, document);
  if (!stored.ok) {
    return stored;
  }
  // An index that was swapped meanwhile may have missed these components: they were not committed when it looked.
  await refreshJudgement(deps, stored.value.judged, brought.actor);
  return ok(await uploadedView(deps, stored.value));
}

async function uploadedView(
  deps: SbomDeps,
  stored: {
    readonly sbomId: string;
    readonly outcome: SbomUploaded['outcome'];
    readonly previousId: string | null;
  },
): Promise<SbomUploaded> {
  const { sbomId, outcome, previousId } = stored;
  const sbom = await findSbomSummary(deps.db, sbomId);
  const facts = await findSbomFacts(deps.db, sbomId);
  if (sbom === undefined || facts === undefined) {
    throw new Error(`the SBOM ${sbomId} was stored and is gone`);
  }
  const counts = await countByRelease(deps.db, [sbom.releaseId], deps.now().slice(0, 10));
  return {
    sbom,
    outcome,
    problems: facts.problemList,
    findings: counts.get(sbom.releaseId) ?? NO_FINDINGS,
    diff: previousId === null ? null : await diffCounts(deps, previousId, sbomId),
    exploited: [...(await findExploitedIn(deps.db, sbomId))],
  };
}

async function diffCounts(deps: SbomDeps, olderId: string, newerId: string) {
  const older = await findComparable(deps.db, olderId);
  const diff = diffComponents(older, await findComparable(deps.db, newerId));
  return { added: diff.added.length, removed: diff.removed.length, changed: diff.changed.length };
}

function failureOf(refusal: SbomRefusal): Failure {
  const message = refusal.message;
  switch (refusal.kind) {
    case 'tooLarge':
      return { kind: 'tooLarge', limit: 'of one SBOM', reason: message };
    case 'tooDeep':
    case 'notRecognised':
    case 'unsupportedVersion':
    case 'notReadable':
    case 'hostile':
      return { kind: 'invalid', message, issues: [{ at: refusal.at ?? '', message }] };
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
