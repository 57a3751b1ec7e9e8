const NAMED: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of HTML, roughly as a reader has them: no tags, references as their characters, one space between words. Followed by the source itself. */
export function shownText(html: string): string {
  const words = html.replace(/<[^<>]{0,2000}>/g, '').replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(hex ?? decimal!, hex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return plain(`${words}\n${html}`);
}

/** Whether a text stands in shown text; a number or word does only where it is not part of a longer one. Names of two words may stand the other way round. */
export function holdsText(shown: string, wanted: string): boolean {
  const text = plain(wanted);
  if (text === '') return false;
  const words = text.split(' ');
  return holdsWhole(shown, text) || (words.length === 2 && holdsWhole(shown, `${words[1]} ${words[0]}`));
}

const PART = /[a-z0-9]/;

function holdsWhole(shown: string, text: string): boolean {
  for (let at = shown.indexOf(text); at >= 0; at = shown.indexOf(text, at + 1)) {
    const before = PART.test(text[0]!) && PART.test(shown[at - 1] ?? '');
    const after = PART.test(text.at(-1)!) && PART.test(shown[at + text.length] ?? '');
    if (!before && !after) return true;
  }
  return false;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
