import { type ParsedYaml, parseYaml } from '../forms/parse-yaml.ts';
import { type Place, placeOf } from '../forms/place-of.ts';
import { nearestWord } from '../forms/nearest-word.ts';
import { COVER_KEYS, FRONT_KEYS, type FrontKey } from './front-keys.ts';
import type { FrontMatter } from './front-matter.ts';
import type { NotesFlaw, NotesFlawCode, WrittenClaim } from './notes.ts';
import { NotesError } from './notes-error.ts';
import { NOTES_LIMITS } from './notes-limits.ts';

export interface ReadFront {
  front: FrontMatter;
  claims: WrittenClaim[];
  flaws: NotesFlaw[];
}

/** Nothing said. */
export function emptyFront(): ReadFront {
  return { front: { cover: {}, others: [], questions: [], parts: 'all' }, claims: [], flaws: [] };
}

/**
 * The YAML of a front matter, its first line being line 2 of the notes. Throws `NotesError` for what is no YAML; what says nothing that
 * we know becomes a flaw, so that the report is made all the same.
 */
export function readFrontMatter(text: string): ReadFront {
  if (text.length > NOTES_LIMITS.frontOctets) throw new NotesError('front-too-large', 2, NOTES_LIMITS.frontOctets / 1024);
  const plain = withColons(text);
  const yaml = parseYaml(plain, { asWritten: true });
  if ('code' in yaml) throw new NotesError(`front-${yaml.code}`, placeOf(plain, yaml.offset).line + 1, NOTES_LIMITS.frontOctets / 1024, placeOf(plain, yaml.offset).column);
  const reader = new FrontReader(plain, yaml);
  reader.read();
  return reader.found;
}

/** `姓名：李华` as writers of Chinese type it, where YAML wants an ASCII colon and a blank; lines stay, columns behind it move by one. */
function withColons(text: string): string {
  return text.replace(/^([^\s:："'#-][^\s:："'#]{0,11})：[ \t]?(?=\S)/gm, '$1: ');
}

/** Names of files and the like in the quotation marks that word processors and Chinese keyboards put in place of YAML's. */
function withoutQuotes(text: string): string {
  return /^(?:“[^“”]*”|‘[^‘’]*’)$/u.test(text) ? text.slice(1, -1) : text;
}

class FrontReader {
  readonly found = emptyFront();
  readonly #text: string;
  readonly #yaml: ParsedYaml;

  constructor(text: string, yaml: ParsedYaml) {
    this.#text = text;
    this.#yaml = yaml;
  }

  read(): void {
    const { value } = this.#yaml;
    if (value === null || value === '') return;
    if (typeof value !== 'object' || Array.isArray(value)) return this.#flaw('wrong-value', [], '---');
    for (const [key, one] of Object.entries(value)) this.#readKey(key, one);
  }

  #readKey(key: string, value: unknown): void {
    const cover = nameIn(COVER_KEYS, key);
    const front = nameIn(FRONT_KEYS, key);
    if (front) return this.#readFront(front, key, value);
    const text = textOf(value);
    if (text === null) return this.#flaw('wrong-value', [key], key);
    if (cover) this.found.front.cover[cover] = text;
    else this.found.front.others.push({ key, value: text, ...this.#place([key], 'key') });
  }

  #readFront(name: FrontKey, key: string, value: unknown): void {
    if (name === 'claims') return this.#readClaims(key, value);
    if (name === 'questions') return this.#readQuestions(key, value);
    const text = textOf(value);
    if (text === null) return this.#flaw('wrong-value', [key], key);
    if (name === 'title') this.found.front.title = text;
    else if (name !== 'parts') this.found.front[name] = withoutQuotes(text);
    else if (text === 'placed' || text === '仅已放置') this.found.front.parts = 'placed';
    else if (text !== 'all' && text !== '全部') this.#flaw('wrong-value', [key], text);
  }

  #readQuestions(key: string, value: unknown): void {
    const texts = [value].flat().map(textOf);
    if (texts.length > NOTES_LIMITS.packs || texts.includes(null)) return this.#flaw('wrong-value', [key], key);
    this.found.front.questions = texts.filter((text) => text !== null && text !== '') as string[];
  }

  /** A list of lines, of maps of one statement (`closes first: server`), or of maps of frame, field and value. */
  #readClaims(key: string, value: unknown): void {
    for (const [at, one] of [value].flat().slice(0, NOTES_LIMITS.claims).entries()) {
      const path = Array.isArray(value) ? [key, at] : [key];
      const claim = claimOf(one);
      if (claim) this.found.claims.push({ ...claim, ...this.#place(path), origin: 'front-matter' });
      else if (one !== null && one !== '') this.#flaw('wrong-value', path, key);
    }
  }

  #flaw(code: NotesFlawCode, path: (string | number)[], given: string): void {
    this.found.flaws.push({ code, given: given.slice(0, NOTES_LIMITS.pathLetters), meant: null, ...this.#place(path) });
  }

  /** In the file, where the first fence is line 1. */
  #place(path: (string | number)[], on?: 'key' | 'value'): Place {
    const { line, column } = placeOf(this.#text, this.#yaml.offsetOf(path, on));
    return { line: line + 1, column };
  }
}

/** The key by its own name or by one of its others, in any case of letters. */
function nameIn<K extends string>(table: Readonly<Record<K, readonly string[]>>, written: string): K | null {
  const plain = written.trim().toLowerCase().replaceAll(' ', '-');
  const names = Object.keys(table) as K[];
  return names.find((name) => name === plain || table[name].includes(plain) || table[name].includes(written.trim())) ?? null;
}

/** Whether a key of ours is called so. */
export function isFrontKey(written: string): boolean {
  return nameIn(COVER_KEYS, written) !== null || nameIn(FRONT_KEYS, written) !== null;
}

/** The key that was likely meant, among ours and a profile's own. */
export function nearestKey(written: string, others: readonly string[]): string | null {
  const known = [...Object.entries(COVER_KEYS), ...Object.entries(FRONT_KEYS)].flatMap(([name, names]) => [name, ...names]);
  return nearestWord(written, [...known, ...others]);
}

/** A cover's value is a line: numbers and dates as they are written, nothing else. */
function textOf(value: unknown): string | null {
  if (value === null) return '';
  return typeof value === 'string' ? value.trim().slice(0, NOTES_LIMITS.coverLetters) : null;
}

function claimOf(value: unknown): Pick<WrittenClaim, 'text' | 'frame' | 'field' | 'value'> | null {
  if (value === '') return null;
  if (typeof value === 'string') return { text: value.slice(0, NOTES_LIMITS.claimLetters) };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const said = Object.fromEntries(Object.entries(value).map(([key, one]) => [CLAIM_KEYS[key] ?? key, [one].flat().map((part) => textOf(part) ?? '').join(', ')]));
  const { frame, field, value: given } = said;
  if (frame !== undefined && field !== undefined && given !== undefined) return { text: `${frame} ${field} = ${given}`, frame, field, value: given };
  return { text: Object.entries(said).map(([key, one]) => `${key}: ${one}`).join('; ').slice(0, NOTES_LIMITS.claimLetters) };
}

const CLAIM_KEYS: Partial<Record<string, string>> = { 帧: 'frame', 帧号: 'frame', 字段: 'field', 值: 'value', 取值: 'value' };

