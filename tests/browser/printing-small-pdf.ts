/** What varies in a PDF that is shaped as Chromium shapes them: two pages, two named destinations. */
export interface SmallPdf {
  date?: string;
  /** Ids of table headers. */
  ids?: string[];
}

/** A PDF with one cross-reference table that fits it, for tests of what reads and patches Chromium's. */
export function smallPdf({ date = '20250101120000', ids = [] }: SmallPdf): string {
  const objects = [
    `<</Creator (Chromium)\n/Producer (Skia/PDF m147)\n/CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>`,
    '<</Type /Catalog\n/Pages 3 0 R\n/Dests 6 0 R>>',
    '<</Type /Pages\n/Count 2\n/Kids [4 0 R 5 0 R]>>',
    '<</Type /Page\n/Parent 3 0 R>>',
    '<</Type /Page\n/Parent 3 0 R>>',
    '<</a [4 0 R /XYZ 0 800 0]\n/#25E8#258A#2582 [5 0 R /XYZ 0 700 0]>>',
    `<</Headers [${ids.map((id) => `(${id})`).join(' ')}]>>`,
  ];
  let text = '%PDF-1.4\n';
  const rows = objects.map((object, index) => {
    const row = `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`;
  return `${text}${table}trailer\n<</Size ${size}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
}
