import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOsvFiles, type SourceRecord } from './osv-files.ts';

type Member = {
  readonly name: string;
  readonly text: string;
  readonly says?: { size?: number; crc?: number };
};

/** A zip with what each member says of itself, true or not (APPNOTE 4.3). */
function zipOf(members: readonly Member[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, says } of members) {
    const packed = deflateRawSync(Buffer.from(text));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(says?.crc ?? crc32(text), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(says?.size ?? Buffer.byteLength(text), 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([
      Buffer.from('504b0304', 'hex'),
      fields,
      Buffer.from(name),
      packed,
    ]);
    const entry = Buffer.alloc(46);
    entry.write('504b01021400', 'hex');
    fields.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

async function all(path: string): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for await (const record of readOsvFiles(path)) {
    records.push(record);
  }
  return records;
}

describe('readOsvFiles', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'osv-files-'));
  });
  afterAll(() => rm(dir, { recursive: true }));

  it('reads the JSON files of a zip byte for byte, whatever their names', async () => {
    const path = join(dir, 'all.zip');
    await writeFile(
      path,
      zipOf([
        { name: 'A.json', text: '{"id":"A"}' },
        { name: '../../../../tmp/evil.json', text: '{"id":"B"}' },
        { name: '/etc/passwd.json', text: '{"id":"C"}' },
        { name: 'README.md', text: 'no record' },
      ]),
    );

    const texts = (await all(path)).map((record) =>
      record.kind === 'record' ? Buffer.from(record.bytes).toString() : record.reason,
    );

    expect(texts).toEqual(['{"id":"A"}', '{"id":"B"}', '{"id":"C"}']);
  });

  it('refuses a damaged or oversized entry by name and reads the rest', async () => {
    const path = join(dir, 'damaged.zip');
    await writeFile(
      path,
      zipOf([
        { name: 'crc.json', text: '{"id":"A"}', says: { crc: 1 } },
        { name: 'bomb.json', text: '{"id":"B"}', says: { size: 4_000_000_000 } },
        { name: 'lies.json', text: 'x'.repeat(1000), says: { size: 10 } },
        { name: 'good.json', text: '{"id":"C"}' },
      ]),
    );

    const kinds = (await all(path)).map((record) => `${record.name} ${record.kind}`);

    expect(kinds).toEqual([
      'crc.json refused',
      'bomb.json refused',
      'lies.json refused',
      'good.json record',
    ]);
  });

  it('reads folders at any depth, in one order, without following links', async () => {
    const folder = join(dir, 'folder');
    await mkdir(join(folder, 'npm', 'deep'), { recursive: true });
    await writeFile(join(folder, 'b.json'), '{"id":"b"}');
    await writeFile(join(folder, 'npm', 'all.zip'), zipOf([{ name: 'z.json', text: '{}' }]));
    await writeFile(join(folder, 'npm', 'deep', 'a.json'), '{"id":"a"}');
    await symlink(folder, join(folder, 'npm', 'round'));

    const names = (await all(folder)).map((record) => record.name.split('/').at(-1));

    expect(names).toEqual(['b.json', 'z.json', 'a.json']);
  });

  it('throws for a file that is no zip', async () => {
    const path = join(dir, 'no.zip');
    await writeFile(path, 'this is not a zip at all, only text');

    await expect(all(path)).rejects.toThrow();
  });
});
