/** Spreadsheets take these for the beginning of a formula, whatever quotes stand around it. */
const FORMULA = /^[=+\-@\t\r\0＝＋－＠]/;

/** What came from students, in one line that becomes no formula (CWE-1236). */
export function tame(text: string | null): string {
  const line = (text ?? '').replace(/[\r\n]+/g, ' ');
  return FORMULA.test(line) ? `'${line}` : line;
}
