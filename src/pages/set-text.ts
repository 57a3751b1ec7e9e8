/**
 * Which characters a page sets in which face, found by walking its markup with the same rules that `text.css` and `figures.css`
 * style it by. Only characters beyond ASCII are listed: every face in use needs the slice that holds ASCII anyway.
 */
export interface SetFace {
  family: 'serif' | 'sans' | 'mono';
  bold: boolean;
  italic: boolean;
}

const BEYOND_ASCII = /[^\0-\x7e]/;
const VOID = new Set(['br', 'meta', 'link', 'hr', 'img']);
const MONO = /^(code|pre)$/;
const SANS = /^(nav|h[1-6]|figure|svg|aside|footer|dt|th)$/;
const BOLD = /^(h[1-6]|th|strong)$/;
const MONO_CLASS = /\b(mono|lines|lifeline-address|cell-octets)\b/;
const SANS_CLASS = /\b(margin|note-title|derivation|basis|subtitle|skip|contents-title|cover-rows|f|part-name|omitted|remark|school)\b/;
const SERIF_CLASS = /\b(meaning|note-text)\b/;
const BOLD_CLASS = /\b(note-title|contents-title|state|flags|set|lifeline-role|cell-value|frame-number|strong|mark|term-value|no|f|what|basis|side|(?<!toc-)number)\b/;

/** Characters by face; the key is the face as JSON. */
export function setText(html: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const inner = rememberFaces();
  const open = [JSON.stringify({ family: 'serif', bold: false, italic: false } satisfies SetFace)];
  for (const { tag, text } of pieces(html)) {
    const [name = ''] = /^[a-z0-9]*/i.exec(tag) ?? [];
    if (tag.startsWith('/')) open.length > 1 && open.pop();
    else if (name && !VOID.has(name) && !tag.endsWith('/')) open.push(inner(open.at(-1) ?? '', name, tag));
    if (text) note(found, open.at(-1) ?? '', text);
  }
  return found;
}

/** Each tag without its brackets, and the text behind it. In our markup no `<` or `>` stands for itself. */
function* pieces(html: string): Generator<{ tag: string; text: string }> {
  let end = -1;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', end)) {
    end = html.indexOf('>', at);
    if (end < 0) return;
    const next = html.indexOf('<', end);
    yield { tag: html.slice(at + 1, end), text: html.slice(end + 1, next < 0 ? undefined : next) };
  }
}

/** A page has thousands of elements, but few kinds of them: the face within each kind is found once. Faces are JSON. */
function rememberFaces(): (outer: string, name: string, attributes: string) => string {
  const known = new Map<string, string>();
  return (outer, name, attributes) => {
    const classes = /class="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const kind = `${outer} ${name} ${classes}`;
    const face = known.get(kind) ?? JSON.stringify(faceOf(name, classes, JSON.parse(outer) as SetFace));
    known.set(kind, face);
    return face;
  };
}

function faceOf(name: string, classes: string, outer: SetFace): SetFace {
  const family = familyOf(name, classes) ?? outer.family;
  const bold = outer.bold || BOLD.test(name) || BOLD_CLASS.test(classes);
  return { family, bold, italic: outer.italic || name === 'em' };
}

function familyOf(name: string, classes: string): SetFace['family'] | undefined {
  if (MONO.test(name) || MONO_CLASS.test(classes)) return 'mono';
  if (SERIF_CLASS.test(classes)) return 'serif';
  return SANS.test(name) || SANS_CLASS.test(classes) ? 'sans' : undefined;
}

function note(found: Map<string, Set<string>>, face: string, text: string): void {
  let characters = found.get(face);
  if (!characters) found.set(face, (characters = new Set('a')));
  if (BEYOND_ASCII.test(text)) for (const character of text) if (character > '\x7e') characters.add(character);
}
