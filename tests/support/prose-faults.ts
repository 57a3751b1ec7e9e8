import type { Block, Document, Inline, Language } from '../../src/documents/document.ts';
import { blocksWithin, inlinesWithin, runsOf, sectionsOf } from './walk-document.ts';

/** What betrays a template that was filled with nothing, in any language. */
const BROKEN = /undefined|\bnull\b|NaN|Infinity|\{\{|\}\}|\[object|（）|\(\)|“”|‘’|` `| {2}| [,.;:]( |$)|\.\.(?!\.)|,,|[,;:]\.|[\ue000\ue001]/;
/** A number of one with a plural, a doubled word, an article or a verb that does not fit. */
const BROKEN_ENGLISH = /(?<![\d.,#×–=-])\b1[\u00a0 ](segment|octet|frame|connection|request|response|exchange|time|row|header|line|probe|chunk|byte|ACK|copie|datagram|packet|attempt|fragment|other)s\b|\b1[\u00a0 ]\w+ (after the empty line )?(are|were|have)\b|\b([a-z]{2,}) \4\b|\ba (?=8\b|11\b|18\b|[aeio][a-z])(?!one\b|once\b)|\ban (?=[b-df-gj-np-tv-z]|[1-79]\b)/;
const BROKEN_CHINESE = /\p{Script=Han} ?[,;:!?()]|[,;:!?] ?\p{Script=Han}|\p{Script=Han} \p{Script=Han}|。。|，。|，，|、、|、。/u;

/** Sentences that say nothing where a value should stand, or say it badly. Values that a capture chose are not judged. */
export function proseFaults(document: Document): string[] {
  const runs = sectionsOf(document).flatMap(({ blocks }) => blocksWithin(blocks)).flatMap((block) => runsOf(block).map((run) => ({ run, block })));
  return runs.flatMap(({ run, block }) => [...emptyFaults(run, block), ...languageFaults(document.language, run, block), ...sentenceFaults(document.language, run, block)]);
}

function emptyFaults(run: Inline[], block: Block): string[] {
  if (run.length === 0) return block.type === 'table' ? [] : [`an empty run in a ${block.type}`];
  const values = inlinesWithin(run).filter((inline) => 'text' in inline && (inline.type === 'value' || inline.type === 'side' || inline.type === 'code'));
  return values.filter((inline) => 'text' in inline && /^(|undefined|null|NaN|-?Infinity)$/.test(inline.text.trim())).map(() => `an empty value in “${spoken(run)}”`);
}

function languageFaults(language: Language, run: Inline[], block: Block): string[] {
  if (block.type === 'table') return [];
  const text = spoken(run);
  const rules = [BROKEN, language === 'en' ? BROKEN_ENGLISH : BROKEN_CHINESE];
  return rules.flatMap((rule) => {
    const [found] = rule.exec(text) ?? [];
    return found === undefined ? [] : [`“${found}” in “${text}”`];
  });
}

/** A paragraph begins and ends as a sentence does. */
function sentenceFaults(language: Language, run: Inline[], block: Block): string[] {
  const text = spoken(run);
  // The line of a segment's numbers is a row, not a sentence.
  if (block.type !== 'paragraph' || text.includes(' · Seq ')) return [];
  const faults: string[] = [];
  if (language === 'en' && /^[a-z]/.test(text)) faults.push(`begins in lower case: “${text}”`);
  if (!/[.!?:。！？：）)”]$/.test(text)) faults.push(`does not end: “${text}”`);
  return faults;
}

/** What is read aloud: numbers as they are, words that the capture chose as `‹›`. */
function spoken(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if ('inlines' in inline) return spoken(inline.inlines);
      if (inline.type === 'frame') return `#${inline.frame}`;
      if (inline.type === 'value') return /^[-\d]/.test(inline.text) ? inline.text : '‹›';
      if (inline.type === 'code') return '‹›';
      return 'text' in inline ? inline.text : '\n';
    })
    .join('');
}
