/**
 * The printed page of every place that a link of the document leads to, read from the PDF that Chromium wrote (PDF 1.4, ISO 32000-1
 * 12.3.2.3, 7.7.3): the catalog's /Dests names them, the page tree numbers the pages. Not a reader for other writers' files: objects
 * are plain, and the cross-reference is one table.
 */
export function readPageNumbers(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const objects = objectReader(text);
  const catalog = objects(reference(trailerOf(text), 'Root'));
  const pages = numberPages(objects, reference(catalog, 'Pages'));
  const destinations = objects(reference(catalog, 'Dests'));
  const numbers = new Map<string, number>();
  for (const [, name = '', page = ''] of destinations.matchAll(/\/([^\s/[\]<>()]+)\s*\[\s*(\d+) 0 R/g)) {
    const number = pages.get(Number(page));
    if (number !== undefined) numbers.set(plainName(name), number);
  }
  return numbers;
}

type ReadObject = (id: number) => string;

/** Objects by number, without their streams; '' for one that is not there. */
function objectReader(text: string): ReadObject {
  const table = text.lastIndexOf('\nxref\n');
  const header = /xref\n0 (\d+)\s*\n/y;
  header.lastIndex = table + 1;
  const count = Number(header.exec(text)?.[1] ?? 0);
  const first = header.lastIndex;
  return (id) => {
    if (id <= 0 || id >= count) return '';
    const start = Number(text.slice(first + id * 20, first + id * 20 + 10));
    const end = text.indexOf('endobj', start);
    return start > 0 && end > start ? text.slice(start, end) : '';
  };
}

/** Leaves of the page tree in order, by object number; the visited guard against a tree that loops. */
function numberPages(objects: ReadObject, root: number): Map<number, number> {
  const pages = new Map<number, number>();
  const visited = new Set<number>();
  const visit = (id: number) => {
    if (visited.has(id)) return;
    visited.add(id);
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(objects(id))?.[1];
    if (kids === undefined) pages.set(id, pages.size + 1);
    else for (const [, kid] of kids.matchAll(/(\d+) 0 R/g)) visit(Number(kid));
  };
  visit(root);
  return pages;
}

function reference(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(dictionary)?.[1] ?? 0);
}

function trailerOf(text: string): string {
  return text.slice(text.lastIndexOf('\ntrailer'));
}

/** `#41` stands for an octet in a name (7.3.5); Chromium names a destination by the link's fragment as a URL writes it. */
function plainName(name: string): string {
  const fragment = name.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
