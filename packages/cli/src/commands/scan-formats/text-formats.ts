import { COLUMNS, cellsOf, framingSentences } from './rows.ts';
import type { ScanReport } from './scan-report.ts';

/** A table for a terminal. */
export function tableText(report: ScanReport): string {
  const rows = [COLUMNS, ...report.findings.map(cellsOf)];
  const widths = COLUMNS.map((_, column) =>
    Math.min(60, Math.max(...rows.map((row) => (row[column] ?? '').length))),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => printable(cell).padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [
    ...(report.findings.length === 0 ? [] : [...lines, '']),
    ...framingSentences(report),
  ].join('\n');
}

/** A document for a pull request or a wiki. */
export function markdownText(report: ScanReport): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |`;
  return [
    `# Vulnerabilities in ${markdownCell(report.sbom.name ?? report.sbom.file)}`,
    '',
    ...framingSentences(report).map((sentence) => `- ${markdownCell(sentence)}`),
    '',
    ...(report.findings.length === 0
      ? []
      : [
          row(COLUMNS),
          `|${COLUMNS.map(() => ' --- ').join('|')}|`,
          ...report.findings.map((finding) => row(cellsOf(finding))),
        ]),
    '',
  ].join('\n');
}

/** One page without scripts, outside resources or colours that carry meaning. */
export function htmlText(report: ScanReport): string {
  const title = `Vulnerabilities in ${report.sbom.name ?? report.sbom.file}`;
  const rows = report.findings.map((finding) => {
    const [first = '', ...cells] = cellsOf(finding);
    const rest = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
    return `<tr title="${escapeHtml(finding.because)}"><th scope="row">${escapeHtml(first)}</th>${rest}</tr>`;
  });
  const heads = COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse}th,td{border:1px solid;padding:.3rem .6rem;text-align:left;vertical-align:top}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${framingSentences(report)
  .map((sentence) => `<p>${escapeHtml(sentence)}</p>`)
  .join('\n')}
<table>
<caption>Findings, exploited ones first</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

/** Names come from a stranger's file: no control characters reach the terminal. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '?');
}

function markdownCell(text: string): string {
  return printable(text)
    .replaceAll(/[\\`*_[\]<>|]/g, (character) => `\\${character}`)
    .replaceAll('&', '&amp;');
}

function escapeHtml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
