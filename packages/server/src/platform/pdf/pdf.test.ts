import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { openPdfMaker } from './index.ts';

const maker = openPdfMaker();
afterAll(() => maker.close());

const TEMPLATE = `#let data = json("/data.json")
#set document(title: "T", date: auto)
#set text(font: "Noto Sans", fallback: false, lang: "en")
#data.text
#strong(data.text)`;
const AT = '2026-10-01T08:00:00.000Z';

async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

describe('openPdfMaker', () => {
  it.each([
    ['markup is text', '#import "x" $x$ *bold* _it_ </script> \\u{41} @ref <label> // no'],
    ['German, Greek and Cyrillic', 'Prüfgerät ß, Ελληνικά, Кирилиця'],
  ])('%s', async (_case, text) => {
    const pdf = await maker.make({ template: TEMPLATE, data: { text }, at: AT });

    expect(await textOf(pdf)).toContain(text);
  });

  it('shows by its code what the fonts lack and what would reorder the text', async () => {
    const pdf = await maker.make({
      template: TEMPLATE,
      data: { text: 'a\u202Eb \u05D0 \u{1F600} \u0000' },
      at: AT,
    });

    expect(await textOf(pdf)).toContain('a[U+202E]b [U+05D0] [U+1F600] [U+0000]');
  });

  it('gives the same bytes for the same order, marked as archival and tagged', async () => {
    const order = { template: TEMPLATE, data: { text: 'same' }, at: AT };

    const [first, second] = [await maker.make(order), await maker.make(order)];

    expect(Buffer.compare(first, second)).toBe(0);
    const document = await getDocument({ data: new Uint8Array(first) }).promise;
    const marks: unknown = await document.getMarkInfo();
    expect(marks).toEqual(
      new Map([
        ['Marked', true],
        ['UserProperties', false],
        ['Suspects', false],
      ]),
    );
    const { metadata } = await document.getMetadata();
    expect(metadata.getRaw()).toContain('<pdfaid:part>2</pdfaid:part>');
  });

  it('cannot read a file of this machine', async () => {
    const template = '#read("/../../../../etc/passwd")';

    await expect(maker.make({ template, data: {}, at: AT })).rejects.toThrow(/could not be set/);
  });

  it('gives up after its time and works again afterwards', async () => {
    const hasty = openPdfMaker(50);
    const endless = '#let i = 0\n#while i < 100000000 { i = i + 1 }';

    await expect(hasty.make({ template: endless, data: {}, at: AT })).rejects.toThrow(
      /longer than/,
    );
    await hasty.close();
    await expect(
      maker.make({ template: TEMPLATE, data: { text: 'x' }, at: AT }),
    ).resolves.toBeDefined();
  });
});
