export { type IndexFact, indexPage } from './index-page.ts';
export { logLine } from './log-lines.ts';
export { type CaseFileEntry, type CaseFileSource, safeName } from './manifest.ts';
export { packCaseFile } from './pack.ts';
export { type TimelineEvent, timelineSvg } from './timeline.ts';
export { unpackCaseFile } from './unpack.ts';
export { VERIFIER_PAGE } from './verifier-page.ts';
export { LOG_PATH, verifyCaseFile } from './verify.ts';
