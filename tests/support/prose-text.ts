import type { Derivation, DerivationTerm, Inline, Prose } from '../../src/explanations/explanation.ts';
import type { Evidence } from '../../src/facts/fact.ts';

/**
 * Prose as plain text that hides nothing: a value is followed by the place that proves it, a word in an endpoint's hue by `·o` or
 * `·r`.
 *
 *     the server·r answers with 104⟨#1575 tcp.len⟩ octets
 */
export function proseText(inlines: Inline[]): string {
  return inlines.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'strong':
      return `**${proseText(inline.inlines)}**`;
    case 'emphasis':
      return `_${proseText(inline.inlines)}_`;
    case 'code':
      return `\`${inline.text}\``;
    case 'value':
      return `${inline.mono ? `\`${inline.text}\`` : inline.text}${placeText(inline.evidence)}`;
    case 'frame':
      return `#${inline.frame}`;
    case 'side':
      return `${inline.text}·${inline.side.slice(0, 1)}`;
    case 'link':
      return `[${proseText(inline.inlines)}](${inline.to})`;
    case 'math':
      return `$${inline.tex}$`;
    case 'break':
      return ' / ';
  }
}

/** `⟨#7 tcp.seq⟩`, or nothing for what was counted. */
export function placeText(evidence: Evidence | null): string {
  if (!evidence) return '';
  const { frame, field, octets } = evidence;
  return `⟨${[`#${frame}`, field, octets && `[${octets.start}, ${octets.end})`].filter(Boolean).join(' ')}⟩`;
}

/** One line each; what a note holds is indented. */
export function proseLines(block: Prose): string[] {
  switch (block.type) {
    case 'paragraph':
      return [`${block.role ? `(${block.role}) ` : ''}${proseText(block.inlines)}`, ...(block.margin ? [`    margin: ${proseText(block.margin)}`] : [])];
    case 'list':
      return block.entries.map((entry, at) => `${block.ordered ? `${at + 1}.` : '-'} ${proseText(entry)}`);
    case 'note':
      return [`! ${block.tone}: ${block.title}`, ...block.blocks.flatMap(proseLines).map((line) => `  ${line}`)];
    case 'derivation':
      return [derivationText(block)];
  }
}

function derivationText({ result, terms }: Derivation): string {
  return `= ${termText(result)} = ${terms.map(termText).join(' ')}`;
}

function termText({ operator, name, text, evidence, from }: DerivationTerm): string {
  return `${operator ? `${operator} ` : ''}${text} (${name}${from ? `, ${from}` : ''})${placeText(evidence)}`;
}
