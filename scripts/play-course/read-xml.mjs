// The elements of an XML text in their order, flat: enough to hold a JUnit file against its promises. Strict about what makes a text
// well formed (tags that close, quoted attributes that differ, known entities, characters of XML 1.0, section 2.2); no DTD.

const TOKEN = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\/?[A-Za-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*>|[^<]+/gy;
const ATTRIBUTE = /\s+([A-Za-z][\w.-]*)\s*=\s*("[^"<]*"|'[^'<]*')/gy;
const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Answers [{ name, attributes, inside: names of the elements around it }]. Throws where the text is not well formed. */
export function readXml(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML refuses
  const wrong = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(text);
  if (wrong) throw new Error(`A character that XML has not, at ${wrong.index}`);
  const elements = [];
  const open = [];
  let end = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    end += token.length;
    if (token.startsWith('</')) close(open, token);
    else if (/^<[A-Za-z]/.test(token)) elements.push(openElement(open, token));
    else if (!token.startsWith('<')) decode(token);
  }
  if (end < text.length || open.length > 0) throw new Error(`Not well formed from ${end} on; open: ${open.join(' ')}`);
  return elements;
}

function close(open, token) {
  const name = token.slice(2, -1).trim();
  if (open.pop() !== name) throw new Error(`${token} closes nothing`);
}

function openElement(open, token) {
  const [, name, rest, slash] = /^<([\w:.-]+)([\s\S]*?)(\/?)>$/.exec(token);
  const element = { name, attributes: readAttributes(rest), inside: [...open] };
  if (!slash) open.push(name);
  return element;
}

function readAttributes(text) {
  const found = [...text.matchAll(ATTRIBUTE)];
  const length = found.reduce((sum, [whole]) => sum + whole.length, 0);
  const attributes = Object.fromEntries(found.map(([, name, quoted]) => [name, decode(quoted.slice(1, -1))]));
  if (text.slice(length).trim() !== '' || Object.keys(attributes).length < found.length) throw new Error(`Attributes that cannot be read: ${text}`);
  return attributes;
}

function decode(text) {
  return text.replace(/&(#x[\da-fA-F]+|#\d+|\w+)?(;?)/g, (whole, name, end) => {
    if (!name || !end) throw new Error(`A bare &: ${text.slice(0, 80)}`);
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.replace('#x', '0x').replace('#', '')));
    if (!(name in ENTITIES)) throw new Error(`An unknown entity: ${whole}`);
    return ENTITIES[name];
  });
}
