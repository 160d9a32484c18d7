/** One line of OSV's list of changes: the record and when it changed. */
export type ModifiedEntry = { readonly id: string; readonly modified: string };

/** Ids become names of files and parts of addresses: nothing but these characters, and no `..`. */
const SAFE_ID = /^[A-Za-z0-9][A-Za-z0-9._:+~-]{0,199}$/;

/**
 * The records that changed after `since`, newest first, from the text of `modified_id.csv`.
 *
 * Lines are `time,ID` or `time,Ecosystem/ID`, newest first; reading stops at the first that is not newer. Lines that
 * cannot be read are left out and counted, the newest time is that of the first readable line.
 *
 * Source   OSV data dumps, `modified_id.csv`.
 */
export function changedSince(
  text: string,
  since: string | null,
): {
  readonly newest: string | null;
  readonly changed: ModifiedEntry[];
  readonly unreadable: number;
} {
  const changed: ModifiedEntry[] = [];
  let newest: string | null = null;
  let unreadable = 0;
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? text.length : end).trim();
    start = end === -1 ? text.length : end + 1;
    const entry = readLine(line);
    if (entry === null) {
      unreadable += line === '' ? 0 : 1;
      continue;
    }
    newest ??= entry.modified;
    if (since !== null && Date.parse(entry.modified) <= Date.parse(since)) {
      break;
    }
    changed.push(entry);
  }
  return { newest, changed, unreadable };
}

function readLine(line: string): ModifiedEntry | null {
  const comma = line.indexOf(',');
  const modified = line.slice(0, comma).trim();
  const id =
    line
      .slice(comma + 1)
      .trim()
      .split('/')
      .at(-1) ?? '';
  return comma > 0 && SAFE_ID.test(id) && !Number.isNaN(Date.parse(modified))
    ? { id, modified }
    : null;
}
