import type { Place } from '../forms/place-of.ts';
import { nearestWord } from '../forms/nearest-word.ts';
import type { Directive, NotesFlaw } from './notes.ts';
import { type ArgumentName, ARGUMENTS, PARTS, type PartName } from './parts.ts';

/** A line of its own: two colons, a name, and in braces what it is about. Writers of Chinese may type all of it full-width. */
const DIRECTIVE = /^(?:::|：：)[ \t]*([^\s:：{｛}｝]{1,40})[ \t]*(?:[{｛]([^}｝\n]{0,400})[}｝])?[ \t]*(?:\n|$)/;

/** A line that begins as a directive does, and does not end as one. */
const MISWRITTEN = /^(?:::|：：)[ \t]*([^\s:：{｛}｝()（）]{1,40})([^\n]*)(?:\n|$)/;

/** The line of a directive at the beginning of a text, one that names a part and is not written as it should be included; null where there is none. */
export function directiveLine(rest: string): string | null {
  const line = DIRECTIVE.exec(rest)?.[0];
  if (line !== undefined) return line;
  const [miswritten, name = ''] = MISWRITTEN.exec(rest) ?? [];
  return miswritten !== undefined && partNamed(name) ? miswritten : null;
}

const ARGUMENT = /([^\s=＝"“”]+)[ \t]*[=＝][ \t]*(?:"([^"]*)"|“([^”]*)”|(\S+))|(\S+)/g;

/** A directive at its place; what in it nobody knows is put to `flaws`. */
export function readDirective(written: string, place: Place, flaws: NotesFlaw[]): Directive {
  if (!DIRECTIVE.test(written)) return miswritten(written, place, flaws);
  const [, name = '', given = ''] = DIRECTIVE.exec(written) ?? [];
  const part = partNamed(name);
  if (!part) flaws.push({ code: 'unknown-part', given: name, meant: nearestWord(name, PART_NAMES), ...place });
  return { type: 'directive', written: written.trim(), part, arguments: part ? readArguments({ part, given, place, flaws }) : {}, ...place };
}

/** `::handshake connection=0`: nothing is placed, and the line is said as it was likely meant. */
function miswritten(written: string, place: Place, flaws: NotesFlaw[]): Directive {
  const [line, name = '', rest = ''] = MISWRITTEN.exec(written) ?? [''];
  const given = rest.replace(/[{｛}｝()（）]/g, ' ').trim();
  flaws.push({ code: 'miswritten-part', given: line.trim(), meant: given ? `::${name}{${given}}` : `::${name}`, ...place });
  return { type: 'directive', written: written.trim(), part: null, arguments: {}, ...place };
}

const PART_NAMES = Object.entries(PARTS).flatMap(([name, { names }]) => [name, ...names]);

function partNamed(written: string): PartName | null {
  const name = written.toLowerCase();
  return (Object.keys(PARTS) as PartName[]).find((part) => part === name || (PARTS[part].names as readonly string[]).includes(written)) ?? null;
}

interface Braces {
  part: PartName;
  given: string;
  place: Place;
  flaws: NotesFlaw[];
}

/** `{connection=0}`; `{0}` where only one thing can be meant. */
function readArguments({ part, given, place, flaws }: Braces): Directive['arguments'] {
  const takes = PARTS[part].takes as readonly ArgumentName[];
  const found: Partial<Record<ArgumentName, string>> = {};
  for (const [, key, quoted, curly, bare, alone] of given.matchAll(ARGUMENT)) {
    const name = alone === undefined ? argumentNamed(key!) : takes[0];
    if (name && takes.includes(name)) found[name] = quoted ?? curly ?? bare ?? alone ?? '';
    else flaws.push({ code: 'unknown-argument', given: key ?? alone ?? '', meant: nearestWord(key ?? '', takes), ...place });
  }
  return found;
}

function argumentNamed(written: string): ArgumentName | null {
  return (Object.keys(ARGUMENTS) as ArgumentName[]).find((name) => name === written.toLowerCase() || ARGUMENTS[name].includes(written)) ?? null;
}
