/** A cell of a CSV file (RFC 4180) and where it stands in the text, quotes included. */
export interface CsvCell {
  text: string;
  start: number;
  end: number;
}

/** The rows of a CSV text, each cell with its place, so that one can be exchanged and every other octet stays. Empty lines are no rows. */
export function csvCells(csv: string, delimiter: string): CsvCell[][] {
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let at = csv.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0;
  while (at < csv.length) {
    const cell = cellAt(csv, at, delimiter);
    row.push(cell);
    at = cell.end;
    if (csv[at] === delimiter) at += 1;
    else {
      while (csv[at] === '\r' || csv[at] === '\n') at += 1;
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push([...row, { text: '', start: at, end: at }]);
  return rows.filter((cells) => cells.length > 1 || cells[0]!.text !== '');
}

function cellAt(csv: string, start: number, delimiter: string): CsvCell {
  if (csv[start] !== '"') {
    let end = start;
    while (end < csv.length && csv[end] !== delimiter && csv[end] !== '\r' && csv[end] !== '\n') end += 1;
    return { text: csv.slice(start, end), start, end };
  }
  let end = start + 1;
  while (end < csv.length && (csv[end] !== '"' || csv[end + 1] === '"')) end += csv[end] === '"' ? 2 : 1;
  return { text: csv.slice(start + 1, end).replaceAll('""', '"'), start, end: end + 1 };
}
