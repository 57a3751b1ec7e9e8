import type { Document, Section } from '../../src/documents/document.ts';
import { blocksWithin, inlinesWithin, runsOf, sectionsOf } from './walk-document.ts';

/** Where one language proves what the other does not: frames and places of evidence that only one of two reports mentions, by section. */
export function languageFaults(one: Document, other: Document): string[] {
  const [first, second] = [sectionsOf(one), sectionsOf(other)];
  if (first.map(({ id }) => id).join() !== second.map(({ id }) => id).join()) return [`${one.language} and ${other.language} have different sections`];
  return first.flatMap((section, at) => sectionFaults(section, second[at]!));
}

function sectionFaults(one: Section, other: Section): string[] {
  const [here, there] = [shapeOf(one), shapeOf(other)];
  const faults = here === there ? [] : [`section ${one.id} has the blocks ${here} in one language and ${there} in the other`];
  const [said, saidThere] = [mentionsOf(one), mentionsOf(other)];
  const onlyHere = [...said].filter((mention) => !saidThere.has(mention));
  const onlyThere = [...saidThere].filter((mention) => !said.has(mention));
  return onlyHere.length + onlyThere.length === 0 ? faults : [...faults, `section ${one.id}: only in the first ${onlyHere.join(', ')}; only in the second ${onlyThere.join(', ')}`];
}

const shapeOf = (section: Section): string => section.blocks.map(({ type }) => type).join(' ');

function mentionsOf({ blocks }: Section): Set<string> {
  const inlines = blocksWithin(blocks).flatMap(runsOf).flatMap(inlinesWithin);
  return new Set(
    inlines.flatMap((inline) => {
      if (inline.type === 'frame') return [`#${inline.frame}`];
      // A value without a place and without a digit is a word of the language.
      return inline.type === 'value' && (inline.evidence || /\d/.test(inline.text)) ? [`${inline.text}${inline.evidence ? ` (#${inline.evidence.frame} ${inline.evidence.field})` : ''}`] : [];
    }),
  );
}
