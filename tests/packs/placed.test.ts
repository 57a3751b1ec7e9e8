import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis.ts';
import { analyzeCapture } from '../../src/analyze.ts';
import { composeDocument } from '../../src/documents/compose-document.ts';
import type { Block, Document, Language, Section } from '../../src/documents/document.ts';
import { withInner } from '../../src/documents/inner-blocks.ts';
import { openVoice, plainText } from '../../src/explanations/open-voice.ts';
import { readNotes } from '../../src/notes/read-notes.ts';
import { readPack } from '../../src/packs/read-pack.ts';
import { shippedPack, shippedPacks } from '../../src/packs/shipped-packs.ts';
import { openShippedProfile } from '../../src/profiles/shipped-profiles.ts';

const packNamed = (name: string) => readPack(readFileSync(shippedPack(name)!, 'utf8'));
let analysis: Analysis;
beforeAll(async () => {
  analysis = await analyzeCapture('samples/lab.pcapng', { version: '0.0.0' });
});

const blocksOf = ({ blocks, sections }: Section): Block[] => [...withInner(blocks), ...sections.flatMap(blocksOf)];
const questionsIn = ({ sections }: Document) => sections.flatMap(blocksOf).filter((block) => block.type === 'question');

function documentOf(text: string, names: readonly string[], language: Language): Document {
  return composeDocument(analysis, openVoice(language), { packs: names.map(packNamed), written: { notes: readNotes(text), profile: openShippedProfile(language === 'en' ? 'english' : 'nankai')! } });
}

describe.each(['en', 'zh-CN'] as const)('questions in notes, %s', (language) => {
  it.each(shippedPacks())('each of %s stands where it is placed, and nowhere else', (name) => {
    const { questions } = packNamed(name);
    const text = questions.map(({ id }) => `# About ${id}\n\n::question{question=${id}}\n`).join('\n');
    const document = documentOf(text, [name], language);
    expect(document.flaws).toEqual([]);
    expect(questionsIn(document).map(({ number }) => number).sort()).toEqual(questions.map(({ number }) => number).sort());
  });

  it('a pack stands where it is placed, among others', () => {
    const document = documentOf('# Mine\n\n::questions{kind=kr-tcp@8}\n\n# Theirs\n\n::questions{kind=kr-http}\n', ['kr-http@8', 'kr-tcp@8'], language);
    expect(document.flaws).toEqual([]);
    const of = (title: string) => document.sections.filter((section) => plainText(section.title).endsWith(title)).flatMap(blocksOf).filter(({ type }) => type === 'question').length;
    expect([of('Mine'), of('Theirs')]).toEqual([packNamed('kr-tcp@8').questions.length, packNamed('kr-http@8').questions.length]);
    expect(questionsIn(document)).toHaveLength(of('Mine') + of('Theirs'));
  });

  it('a question or a pack that there is not is a flaw at its place, with the nearest that there is', () => {
    const { flaws } = documentOf('# Mine\n\n::question{pack=kr-tcp id=throughputt}\n\n::questions{pack=kr-tpc@8}\n', ['kr-tcp@8'], language);
    expect(flaws).toMatchObject([
      { code: 'wrong-argument', given: 'throughputt', meant: 'throughput', line: 3, column: 1 },
      { code: 'wrong-argument', given: 'kr-tpc@8', meant: 'kr-tcp@8', line: 5, column: 1 },
    ]);
  });

  it('what is measured on kept segments alone says so', () => {
    const partly: Analysis = { ...analysis, connections: analysis.connections.map((connection) => ({ ...connection, segmentsOmitted: 1234 })) };
    const document = composeDocument(partly, openVoice(language), { packs: [packNamed('kr-tcp@8')] });
    const remarks = document.sections.flatMap(blocksOf).flatMap((block) => (block.type === 'paragraph' && block.role === 'remark' ? [plainText(block.inlines)] : []));
    expect(remarks.filter((text) => text.includes('1,234'))).toHaveLength(1);
  });
});
