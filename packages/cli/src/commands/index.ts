import type { Command } from '../command.ts';

/**
 * Every command by its words. Each is loaded only when it is called, so that `purl parse` does not pay for the
 * schema validators of `sbom check`.
 */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  'audit verify': async () => (await import('./audit-verify.command.ts')).auditVerify,
  config: async () => (await import('./config.command.ts')).config,
  'cvss score': async () => (await import('./cvss-score.command.ts')).cvssScore,
  'index build': async () => (await import('./index-build.command.ts')).indexBuild,
  'index info': async () => (await import('./index-info.command.ts')).indexInfo,
  'law classify': async () => (await import('./law-classify.command.ts')).lawClassify,
  'law csirt': async () => (await import('./law-csirt.command.ts')).lawCsirt,
  'law deadlines': async () => (await import('./law-deadlines.command.ts')).lawDeadlines,
  'law duties': async () => (await import('./law-duties.command.ts')).lawDuties,
  'law penalty': async () => (await import('./law-penalty.command.ts')).lawPenalty,
  'law route': async () => (await import('./law-route.command.ts')).lawRoute,
  'law scope': async () => (await import('./law-scope.command.ts')).lawScope,
  'law support': async () => (await import('./law-support.command.ts')).lawSupport,
  'purl parse': async () => (await import('./purl-parse.command.ts')).purlParse,
  push: async () => (await import('./push.command.ts')).push,
  'sbom check': async () => (await import('./sbom-check.command.ts')).sbomCheck,
  'sbom convert': async () => (await import('./sbom-convert.command.ts')).sbomConvert,
  'sbom diff': async () => (await import('./sbom-diff.command.ts')).sbomDiff,
  scan: async () => (await import('./scan.command.ts')).scan,
  'versions compare': async () => (await import('./versions-compare.command.ts')).versionsCompare,
};
