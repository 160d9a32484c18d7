/** Whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Text that can be set: what a font lacks, and what is invisible or reorders its neighbours, is shown by its code.
 *
 * An archival PDF may not hold a character without a glyph. Silently dropping it would make the paper say something
 * else than the data; a right-to-left override would make it *look* as if it did (CVE-2021-42574).
 */
export function printable(text: string, coverages: readonly Coverage[]): string {
  let shown = '';
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const plain = character === '\n' || character === ' ';
    shown +=
      plain || (!isHidden(character) && coverages.every((covers) => covers(point)))
        ? character
        : replacement(character, point);
  }
  return shown;
}

function replacement(character: string, point: number): string {
  if (character === '\t') {
    return '    ';
  }
  return character === '\r' ? '' : `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Controls, format characters, unassigned, private use, lone surrogates. */
function isHidden(character: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u.test(character);
}

/**
 * Reads which characters a TrueType font covers.
 *
 * Throws for a font without a Unicode table of format 4 or 12: the fonts are ours.
 *
 * Source   OpenType specification, `cmap`, subtable formats 4 and 12.
 */
export function coverageOf(font: Uint8Array): Coverage {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const ranges = rangesOf(data, subtableOf(data, tableAt(data, 'cmap')));
  return (point) => ranges.some(([first, last]) => point >= first && point <= last);
}

function tableAt(data: DataView, wanted: string): number {
  for (let i = 0; i < data.getUint16(4); i += 1) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => data.getUint8(at + k)));
    if (tag === wanted) {
      return data.getUint32(at + 8);
    }
  }
  throw new Error(`the font has no table "${wanted}"`);
}

function subtableOf(data: DataView, cmap: number): number {
  const offsets = Array.from({ length: data.getUint16(cmap + 2) }, (_, i) =>
    data.getUint32(cmap + 4 + i * 8 + 4),
  ).map((offset) => cmap + offset);
  const found =
    offsets.find((at) => data.getUint16(at) === 12) ??
    offsets.find((at) => data.getUint16(at) === 4);
  if (found === undefined) {
    throw new Error('the font has no Unicode table that can be read');
  }
  return found;
}

function rangesOf(data: DataView, at: number): readonly (readonly [number, number])[] {
  if (data.getUint16(at) === 12) {
    return Array.from({ length: data.getUint32(at + 12) }, (_, i) => {
      const group = at + 16 + i * 12;
      return [data.getUint32(group), data.getUint32(group + 4)] as const;
    });
  }
  const segments = data.getUint16(at + 6) / 2;
  return Array.from({ length: segments }, (_, i) => {
    const last = data.getUint16(at + 14 + i * 2);
    const first = data.getUint16(at + 16 + segments * 2 + i * 2);
    return [first, last === 0xffff ? 0xfffe : last] as const;
  }).filter(([first, last]) => first <= last);
}
