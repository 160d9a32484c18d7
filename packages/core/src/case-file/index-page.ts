import type { CaseFileManifest } from './manifest.ts';
import { escaped } from './timeline.ts';

/** A fact of the case for the first page, in both languages. */
export type IndexFact = { readonly en: string; readonly de: string; readonly value: string };

const STYLE =
  'body{font:16px/1.5 sans-serif;max-width:1000px;margin:0 auto;padding:16px;color:#111;background:#fff}table{border-collapse:collapse;width:100%}th,td{text-align:start;border-bottom:1px solid #bbb;padding:4px 8px;vertical-align:top}td code{overflow-wrap:anywhere;font-size:12px}img{max-width:100%}@media(prefers-color-scheme:dark){body{background:#14171a;color:#eee}a{color:#9cc4ff}img{background:#fff}}';

/**
 * The first page of a case file: opens without a network and without a script, in English and German.
 *
 * @param files every file but this page and the manifest, in order
 */
export function indexPage(
  about: Pick<CaseFileManifest, 'case' | 'organisation' | 'madeAt' | 'madeBy'>,
  facts: readonly IndexFact[],
  files: readonly { readonly path: string; readonly what: string }[],
): string {
  const title = `${about.case.title} – ${about.organisation}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(about.case.title)}</h1>
<p>Case file of ${escaped(about.organisation)}, made ${escaped(about.madeAt)} by ${escaped(about.madeBy)} under Article 14 of Regulation (EU) 2024/2847. <a href="verify.html">Verify it</a>: choose the ZIP there, and nothing leaves your computer.</p>
<p lang="de">Fallakte von ${escaped(about.organisation)}, erstellt ${escaped(about.madeAt)} von ${escaped(about.madeBy)} nach Artikel 14 der Verordnung (EU) 2024/2847. <a href="verify.html">Prüfen</a>: Wählen Sie dort die ZIP-Datei; nichts verlässt Ihren Rechner.</p>
<h2>Facts · <span lang="de">Sachverhalt</span></h2>
<table>
${facts.map(({ en, de, value }) => `<tr><th scope="row">${escaped(en)}<br><small lang="de">${escaped(de)}</small></th><td>${escaped(value)}</td></tr>`).join('\n')}
</table>
<h2>Timeline · <span lang="de">Zeitstrahl</span></h2>
<p><img src="timeline.svg" alt="Timeline of the case; the same is in case.json and log/entries.jsonl"></p>
<h2>Files · <span lang="de">Dateien</span></h2>
<table>
<tr><th scope="col">File · <span lang="de">Datei</span></th><th scope="col">What it is</th></tr>
${files.map(({ path, what }) => `<tr><td><a href="${escaped(path)}">${escaped(path)}</a></td><td>${escaped(what)}</td></tr>`).join('\n')}
</table>
<p>Hashes (SHA-256) of all files are in <a href="manifest.json">manifest.json</a>. <span lang="de">Die Hashwerte (SHA-256) aller Dateien stehen in manifest.json.</span></p>
</body>
</html>
`;
}
