import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter, type Printer } from '../../src/printing/print-pdf.ts';
import { noBrowser, page } from './printing-ground.ts';

const drawing = (id: string, height: number, inner = '') => `<figure class="drawing" id="${id}"><svg viewBox="0 0 600 ${height}" width="600" height="${height}"><rect width="600" height="${height}"/></svg>${inner}</figure>`;
const ADDRESS = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>').toString('base64')}`;

describe.skipIf(noBrowser !== null)('Printer.drawFigures', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await openPrinter();
  });
  afterAll(() => printer.close());

  it('draws each figure once, by its id, and without its caption', async () => {
    const html = page(`<p>text</p>${drawing('one', 100)}${drawing('two', 100, '<figcaption>words</figcaption>')}`);
    const pictures = await printer.drawFigures(html);
    expect([...pictures.keys()]).toEqual(['one', 'two']);
    const [one, two] = ['one', 'two'].map((id) => pictures.get(id)![0]!);
    expect(Buffer.from(one!.png.subarray(0, 8)).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(two!.height).toBe(one!.height);
  });

  it('gives the same octets each time', async () => {
    const html = page(drawing('one', 100));
    const [first, second] = [await printer.drawFigures(html), await printer.drawFigures(html)];
    expect(Buffer.from(first.get('one')![0]!.png).equals(Buffer.from(second.get('one')![0]!.png))).toBe(true);
  });

  it('cuts a long ladder between its rows', async () => {
    const rows = Array.from({ length: 40 }, () => '<div class="ladder-row" style="height:60px"></div>').join('');
    const parts = (await printer.drawFigures(page(drawing('ladder', 60, rows)))).get('ladder')!;
    expect(parts.length).toBeGreaterThan(2);
    for (const { height } of parts) expect(height).toBeLessThanOrEqual(841);
  });

  it('draws a picture that is SVG, by its address, once and in its proportions', async () => {
    const pictures = await printer.drawFigures(page(`<img src="${ADDRESS}" alt=""><figure class="picture"><img src="${ADDRESS}" alt=""></figure>`));
    expect([...pictures.keys()]).toEqual([ADDRESS]);
    const { width, height } = pictures.get(ADDRESS)![0]!;
    expect(width / height).toBeCloseTo(2, 1);
  });

  it('draws nothing of a document without figures', async () => {
    expect((await printer.drawFigures(page('<p>text</p>'))).size).toBe(0);
  });
});
