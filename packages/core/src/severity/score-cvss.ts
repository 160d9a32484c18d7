import { ok, type Result } from '../shared/index.ts';
import { cvss2Grammar, scoreCvss2 } from './cvss2.ts';
import { cvss3Grammar, scoreCvss3 } from './cvss3.ts';
import { cvss4Grammar, scoreCvss4 } from './cvss4.ts';
import {
  type BadVector,
  badVector,
  defines,
  readVector,
  VECTOR_LENGTH_LIMIT,
} from './vector-text.ts';

/** The qualitative rating, as the specifications name it, in lower case. */
export type CvssSeverity = 'none' | 'low' | 'medium' | 'high' | 'critical';

/** What a CVSS vector scores. Scores are from 0 to 10 in tenths; `null` for what the version or the vector lacks. */
export type CvssScore = {
  readonly version: '2.0' | '3.0' | '3.1' | '4.0';
  /** The overall score: with everything that the vector says. */
  readonly score: number;
  readonly severity: CvssSeverity;
  readonly baseScore: number;
  /** 2.0: only where temporal metrics are given. 4.0 has no such score. */
  readonly temporalScore: number | null;
  /** 2.0: only where environmental metrics are given. 4.0 has no such score. */
  readonly environmentalScore: number | null;
};

/**
 * Scores a CVSS vector of any version: `CVSS:4.0/…`, `CVSS:3.1/…`, `CVSS:3.0/…`, or 2.0 without a prefix (also in
 * parentheses, as the NVD wrote it).
 *
 * Fails with `badVector`, naming the metric that is unknown, missing, given twice or out of order.
 */
export function scoreCvss(vector: string): Result<CvssScore, BadVector> {
  if (vector.length > VECTOR_LENGTH_LIMIT) {
    return badVector(vector.slice(0, 80), `longer than ${VECTOR_LENGTH_LIMIT} characters`);
  }
  if (vector.startsWith('CVSS:4.0/')) {
    return scoreVersion4(vector);
  }
  if (vector.startsWith('CVSS:3.1/')) {
    return scoreVersion3(vector, '3.1');
  }
  if (vector.startsWith('CVSS:3.0/')) {
    return scoreVersion3(vector, '3.0');
  }
  if (/^CVSS/i.test(vector)) {
    return badVector(vector, 'it must begin with CVSS:4.0/, CVSS:3.1/ or CVSS:3.0/');
  }
  return scoreVersion2(vector);
}

function scoreVersion2(vector: string): Result<CvssScore, BadVector> {
  const metrics = readVector(vector.replace(/^\((.*)\)$/, '$1'), cvss2Grammar);
  if (!metrics.ok) {
    return metrics;
  }
  const { base, temporal, environmental } = scoreCvss2(metrics.value);
  const score = (environmental ?? temporal ?? base) / 10;
  return ok({
    version: '2.0',
    score,
    severity: severityOfVersion2(score),
    baseScore: base / 10,
    temporalScore: temporal === null ? null : temporal / 10,
    environmentalScore: environmental === null ? null : environmental / 10,
  });
}

function scoreVersion3(vector: string, version: '3.0' | '3.1'): Result<CvssScore, BadVector> {
  const grammar = cvss3Grammar(version);
  const metrics = readVector(vector, grammar);
  if (!metrics.ok) {
    return metrics;
  }
  const { base, temporal, environmental } = scoreCvss3(metrics.value, version);
  const score = defines(metrics.value, grammar, 'environmental') ? environmental : temporal;
  return ok({
    version,
    score,
    severity: severityOfScore(score),
    baseScore: base,
    temporalScore: temporal,
    environmentalScore: environmental,
  });
}

function scoreVersion4(vector: string): Result<CvssScore, BadVector> {
  const metrics = readVector(vector, cvss4Grammar);
  if (!metrics.ok) {
    return metrics;
  }
  const { overall, base } = scoreCvss4(metrics.value);
  return ok({
    version: '4.0',
    score: overall,
    severity: severityOfScore(overall),
    baseScore: base,
    temporalScore: null,
    environmentalScore: null,
  });
}

/** The qualitative severity rating scale of CVSS 3.x (section 5) and 4.0 (section 6). */
export function severityOfScore(score: number): CvssSeverity {
  if (score === 0) {
    return 'none';
  }
  return score < 4 ? 'low' : score < 7 ? 'medium' : score < 9 ? 'high' : 'critical';
}

/** CVSS 2.0 itself names no ratings; these are the NVD’s bands (nvd.nist.gov/vuln-metrics/cvss). */
export function severityOfVersion2(score: number): CvssSeverity {
  return score < 4 ? 'low' : score < 7 ? 'medium' : 'high';
}
