export { assertNever } from './assert-never.ts';
export { fail, ok, type Result } from './result.ts';
