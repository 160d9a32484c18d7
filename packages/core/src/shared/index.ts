export { assertNever } from './assert-never.ts';
export { isRecord } from './is-record.ts';
export { fail, ok, type Result } from './result.ts';
