/**
 * A page that verifies a case file offline with nothing but a browser: it reads the ZIP, hashes every file and follows
 * the log. It does what `verifyCaseFile` does, written for a page that must open in ten years; a test runs it in a
 * real browser over whole and over forged files.
 */
export const VERIFIER_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>Verify a case file</title>
<style>body{font:16px/1.5 sans-serif;max-width:800px;margin:0 auto;padding:16px;color:#111;background:#fff}output{display:block;margin-top:16px;font-weight:600}li{overflow-wrap:anywhere}@media(prefers-color-scheme:dark){body{background:#14171a;color:#eee}}</style>
</head>
<body>
<h1>Verify a case file</h1>
<p>Choose the ZIP. Every file is held against the manifest and the log of the case is followed entry by entry. Nothing leaves this computer.</p>
<p lang="de">Wählen Sie die ZIP-Datei. Jede Datei wird mit dem Verzeichnis verglichen und das Protokoll des Falls Eintrag für Eintrag verfolgt. Nichts verlässt diesen Rechner.</p>
<label>Case file (ZIP) · <span lang="de">Fallakte (ZIP)</span> <input type="file" accept=".zip"></label>
<output role="status"></output>
<ul></ul>
<p>Whoever can write the ZIP can write its manifest too: compare the root hash with the one in the log of the server (entry "Case file made"), and the head of the log with the one that the server shows.</p>
<script>
const text = new TextDecoder();
const hex = async (bytes) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((b) => b.toString(16).padStart(2, '0')).join('');
const utf8 = (value) => new TextEncoder().encode(value);
async function unzip(buffer) {
  const view = new DataView(buffer);
  let end = buffer.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('this is no ZIP');
  const files = new Map();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('the directory of the ZIP is damaged');
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = text.decode(new Uint8Array(buffer, at + 46, nameLength));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = new Uint8Array(buffer, start, size);
    if (files.has(name)) throw new Error(name + ' is in the ZIP twice');
    files.set(name, method === 0 ? packed : new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer()));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}
async function followLog(raw, head) {
  let previous;
  for (const one of raw.split('\\n').filter((line) => line !== '')) {
    let line;
    try { line = JSON.parse(one); } catch { return 'an entry cannot be read'; }
    if (previous !== undefined && line.position !== previous.position + 1) return 'entry ' + line.position + ': an entry is missing, inserted or out of order';
    if (line.text !== undefined) {
      if ((await hex(utf8(line.text))) !== line.hash) return 'entry ' + line.position + ': its content was changed';
      const entry = JSON.parse(line.text);
      if (entry.position !== line.position) return 'entry ' + line.position + ': it stands at another place than it was written';
      if (previous !== undefined && entry.previousHash !== previous.hash) return 'entry ' + line.position + ': the entry before it was changed';
    }
    previous = line;
  }
  return previous !== undefined && previous.position === head.entries && previous.hash === head.headHash ? undefined : 'the end of the log is cut off';
}
async function verify(buffer) {
  const files = await unzip(buffer);
  const bytes = files.get('manifest.json');
  if (bytes === undefined) throw new Error('there is no manifest of a case file in it');
  const manifest = JSON.parse(text.decode(bytes));
  const problems = [];
  const { madeAt, madeBy, organisation, log, case: of } = manifest;
  let root = JSON.stringify([madeAt, madeBy, organisation, of.id, of.title, log.entries, log.headHash]) + '\\n';
  for (const { path, sha256 } of manifest.files) {
    root += sha256 + '  ' + path + '\\n';
    const file = files.get(path);
    if (file === undefined) problems.push(path + ' is missing');
    else if ((await hex(file)) !== sha256) problems.push(path + ' was changed');
    files.delete(path);
  }
  files.delete('manifest.json');
  for (const path of files.keys()) problems.push(path + ' was added');
  if ((await hex(utf8(root))) !== manifest.rootHash) problems.push('manifest.json was changed');
  return { manifest, problems };
}
document.querySelector('input').addEventListener('change', async (event) => {
  const [file] = event.target.files;
  const output = document.querySelector('output');
  const list = document.querySelector('ul');
  list.replaceChildren();
  output.textContent = 'Verifying';
  try {
    const buffer = await file.arrayBuffer();
    const { manifest, problems } = await verify(buffer);
    const log = (await unzip(buffer)).get('log/entries.jsonl');
    const broken = await followLog(text.decode(log ?? new Uint8Array()), manifest.log);
    if (broken !== undefined) problems.push('log/entries.jsonl: ' + broken);
    output.textContent = problems.length === 0
      ? 'Whole: ' + manifest.files.length + ' files are as they were put in, and the log of the case holds. Root hash ' + manifest.rootHash
      : 'Not whole: ' + problems.length + (problems.length === 1 ? ' problem.' : ' problems.');
    for (const problem of problems) {
      const item = document.createElement('li');
      item.textContent = problem;
      list.append(item);
    }
  } catch (error) {
    output.textContent = 'This cannot be verified: ' + error.message;
  }
});
</script>
</body>
</html>
`;
