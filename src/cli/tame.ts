/** Like `printable`, for text of several lines: line ends and tabulators stay. */
export function tame(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\p{Cf}\u2028\u2029]/gu, '\ufffd');
}
