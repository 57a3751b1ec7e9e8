/**
 * Makes a PDF of Chromium's depend on the document alone, and says who wrote it. The dates of the run and the numbers that Chromium
 * gives to nodes differ from run to run: they are overwritten in place, at the same length, so that no offset moves. Title, author,
 * subject and date then go into a new /Info by an incremental update (ISO 32000-1, 7.5.6; 14.3.3).
 */
export function finishPdf(pdf: Uint8Array, meta: FinishedMeta): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const steady = rankNodes(overwriteDates(text));
  return Buffer.from(steady + infoUpdate(steady, meta), 'latin1');
}

export interface FinishedMeta {
  title: string;
  author?: string;
  subject?: string;
  /** Null leaves the document without a date. */
  createdAt: Date | null;
}

const NO_DATE = 'D:19700101000000';

function overwriteDates(text: string): string {
  return text.replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, `/$1 (${NO_DATE}`);
}

/** Ids of table headers are process-wide counters; their rank in the file is what the document determines. */
function rankNodes(text: string): string {
  const ranks = new Map<string, string>();
  return text.replace(/\(node(\d{8,})\)/g, (_, id: string) => {
    if (!ranks.has(id)) ranks.set(id, String(ranks.size + 1).padStart(id.length, '0'));
    return `(node${ranks.get(id)})`;
  });
}

function infoUpdate(text: string, meta: FinishedMeta): string {
  const trailer = text.slice(text.lastIndexOf('\ntrailer'));
  const part = (pattern: RegExp) => pattern.exec(trailer)?.[1] ?? '';
  const id = part(/\/Info (\d+) 0 R/);
  const start = part(/startxref\s+(\d+)/);
  if (!id || !start) return '';
  const entry = `${text.endsWith('\n') ? '' : '\n'}${id} 0 obj\n${infoDictionary(meta)}\nendobj\n`;
  const position = text.length + entry.indexOf(id);
  const table = `xref\n${id} 1\n${String(position).padStart(10, '0')} 00000 n \n`;
  const keys = `/Size ${part(/\/Size (\d+)/)}\n/Root ${part(/\/Root (\d+ 0 R)/)}\n/Info ${id} 0 R\n/Prev ${start}`;
  return `${entry}${table}trailer\n<<${keys}>>\nstartxref\n${text.length + entry.length}\n%%EOF\n`;
}

function infoDictionary({ title, author, subject, createdAt }: FinishedMeta): string {
  const date = createdAt ? `(D:${createdAt.toISOString().replace(/\D/g, '').slice(0, 14)}+00'00')` : '';
  const rows = [['Title', words(title)], ['Author', words(author)], ['Subject', words(subject)], ['Creator', words('lab-report')],
    ['Producer', words('Chromium (Skia/PDF)')], ['CreationDate', date], ['ModDate', date]];
  return `<<${rows.filter(([, value]) => value).map(([key, value]) => `/${key} ${value}`).join('\n')}>>`;
}

/** A text string as UTF-16 with its mark, in hexadecimal: no character needs an escape (7.9.2.2). */
function words(text = ''): string {
  if (!text) return '';
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
