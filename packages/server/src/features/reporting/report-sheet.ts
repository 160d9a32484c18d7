import { type EarlyWarningDocument, fieldLength, STAGE_TITLES } from '@cradle/core/documents';
import { bothZones, DEMONSTRATION, KIND_TITLES, WORKING_PAPER } from './report-words.ts';

/**
 * The report as plain text, field by field in the order of the form, with a counter where there is a limit: to be
 * copied into the platform one field after the other, also on a machine that opens no PDF.
 */
export function reportSheet(
  report: EarlyWarningDocument,
  about: { readonly jsonSha256: string; readonly demo: boolean },
): string {
  const lines = [
    ...(about.demo ? [DEMONSTRATION, ''] : []),
    `${STAGE_TITLES[report.stage]}: ${report.case.title}`,
    KIND_TITLES[report.case.kind],
    `Case ${report.case.id}, version ${report.version}`,
    `Frozen ${bothZones(report.frozenAt, report.case.timeZone)} by ${report.frozenBy.name}`,
    `Form ${report.form.schemaId}, fetched ${report.form.fetchedOn}. ${report.form.confidence}`,
    `SHA-256 of the JSON: ${about.jsonSha256}`,
    '',
    WORKING_PAPER,
    '',
    'CLOCKS',
    ...report.clocks.map(
      (clock) =>
        `${clock.cite} ${STAGE_TITLES[clock.step]}: ${bothZones(clock.plainEnd, clock.timeZone)} [${clock.state}]`,
    ),
    '',
    'FIELDS',
    ...report.fields.flatMap(fieldLines),
    ...(report.missing.length === 0
      ? []
      : ['MISSING', ...report.missing.map(({ label, why }) => `${label}: ${why}`), '']),
  ];
  return `${lines.join('\n')}\n`;
}

function fieldLines(field: EarlyWarningDocument['fields'][number]): string[] {
  const shown = field.shown ?? '';
  const counter =
    field.maxLength === null ? '' : ` [${fieldLength(shown)} of ${field.maxLength} characters]`;
  const working =
    field.workingText === undefined ? [] : [`(working text, not filed) ${field.workingText}`];
  return [
    '',
    `--- ${field.no} ${field.label}${counter}`,
    shown === '' ? '(empty)' : shown,
    ...working,
  ];
}
