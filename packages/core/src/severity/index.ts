export {
  type CvssScore,
  type CvssSeverity,
  scoreCvss,
  severityOfScore,
  severityOfVersion2,
} from './score-cvss.ts';
export { type BadVector, VECTOR_LENGTH_LIMIT } from './vector-text.ts';
