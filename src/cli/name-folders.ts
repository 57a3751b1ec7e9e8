import { basename, dirname } from 'node:path';

/** A name may be long in characters, but a file system counts octets, and 255 is the usual most. */
const MOST_OCTETS = 120;
/** Folders above a file that may tell its name apart; a number does so after them. */
const MOST_ABOVE = 8;

/**
 * The folder in which each capture's documents go: its file's name without what tells the format, told apart by the folders above it where
 * two are alike. Safe on every file system and in an upload, whatever the file is called: no hidden names, no separators,
 * no characters that Windows or an artifact's upload refuse; different also where letters' case does not count.
 */
export function nameFolders(inputs: string[]): string[] {
  const taken = new Set<string>();
  const names: Names = { shared: countNames(inputs), numbers: new Map() };
  return inputs.map((input) => {
    const name = firstFree(namesFor(input, names), taken);
    taken.add(keyOf(name));
    return name;
  });
}

interface Names {
  /** How many inputs have a name. */
  shared: Map<string, number>;
  /** The number that a name is tried with next; counted on, for thousands of files may have one name. */
  numbers: Map<string, number>;
}

function firstFree(names: Iterable<string>, taken: Set<string>): string {
  for (const name of names) if (!taken.has(keyOf(name))) return name;
  throw new Error('There is always another name');
}

function countNames(inputs: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const input of inputs) counts.set(keyOf(plainName(input)), (counts.get(keyOf(plainName(input))) ?? 0) + 1);
  return counts;
}

/** From the best on, without end. */
function* namesFor(input: string, { shared, numbers }: Names): Generator<string> {
  const plain = plainName(input);
  if (shared.get(keyOf(plain)) === 1) yield plain;
  let name = plain;
  for (const folder of foldersAbove(input)) {
    name = safeName(`${folder}-${name}`);
    yield name;
  }
  yield name;
  const key = keyOf(name);
  for (let number = numbers.get(key) ?? 2; ; number++) {
    numbers.set(key, number + 1);
    yield `${name}-${number}`;
  }
}

/** Their names, from the nearest on. */
function foldersAbove(input: string): string[] {
  const names: string[] = [];
  for (let above = dirname(input); names.length < MOST_ABOVE && !['.', '/', '\\', dirname(above)].includes(above); above = dirname(above)) names.push(basename(above));
  return names;
}

/** Names that differ in case or in how accents are written are one name on some file systems. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function plainName(input: string): string {
  if (input === '-') return 'stdin';
  return safeName(basename(input).replace(/(\.(pcapng|pcap|cap|dmp|json|gz))+$/i, ''));
}

/** What Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** `##[` is where a runner of GitHub Actions looks for a command, wherever in a line. */
function safeName(name: string): string {
  const plain = name
    .replaceAll('##[', '##_')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029"<>:|*?\\/]/gu, '_')
    .replace(/^[.\s-]+|[.\s]+$/gu, '');
  const short = shorten(plain);
  return RESERVED.test(short) ? `_${short}` : short || 'capture';
}

function shorten(name: string): string {
  let octets = 0;
  let end = 0;
  for (const character of name) {
    octets += Buffer.byteLength(character);
    if (octets > MOST_OCTETS) break;
    end += character.length;
  }
  return name.slice(0, end).replace(/[.\s]+$/u, '');
}
