import type { Voice } from '../explanations/open-voice.ts';
import { formatCount, formatExactDuration, formatSeconds } from '../explanations/format.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import type { Fact } from '../facts/facts.ts';
import type { Wording } from '../forms/wording.ts';
import { answerPack } from '../packs/answer-pack.ts';
import type { Pack } from '../packs/pack.ts';
import type { PackAnswer, PackValue, Said, ValueKind } from '../packs/pack-answer.ts';
import { piecesOf } from '../packs/pack-texts.ts';
import { composePlot } from './compose-plot.ts';
import { type Desk, plain } from './desk.ts';
import type { Block, Inline, Question, Table } from './document.ts';
import { plotId } from './finish-plot.ts';
import type { Draft } from './numbering.ts';
import { basisOf } from './question-basis.ts';

/** A pack's questions with what this capture answers. Values enter as values, with the frame and field that they come from. */
export function packSection(desk: Desk, pack: Pack): Draft {
  const { analysis, voice } = desk;
  const stem = pack.id.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const { pack: asked, answers, partly } = answerPack(analysis, pack);
  const about: Block[] = asked.about ? [{ type: 'paragraph', role: 'lead', inlines: textInlines(voice, asked.about, {}) }] : [];
  if (partly) about.push({ type: 'paragraph', role: 'remark', inlines: voice.phrase('answer.partly', { stream: { value: partly.stream }, kept: { value: partly.kept }, left: { value: partly.left } }) });
  return { id: `questions-${stem}`, title: plain(wordingIn(asked.title, voice.language)), blocks: [...about, ...answers.map((answer) => questionBlock(desk, stem, answer))], sections: [] };
}

function questionBlock(desk: Desk, stem: string, { question, status, said }: PackAnswer): Question {
  const { voice } = desk;
  const tone = toneOf(status, said);
  return {
    type: 'question',
    id: `question-${stem}-${question.id}`,
    number: question.number,
    question: textInlines(voice, question.text, {}),
    answer: said.length > 0 ? said.flatMap((one) => saidBlocks(desk, one)) : remark(voice, status === 'not-in-capture' ? 'answer.nothing' : null),
    basis: { tone, word: voice.text(`basis.${tone}`) },
  };
}

/** What the report explains in its own words says itself how far the capture shows it. */
function toneOf(status: PackAnswer['status'], said: Said[]): Question['basis']['tone'] {
  const told = said.find((one): one is Extract<Said, { type: 'fact' }> => one.type === 'fact');
  if (status === 'answered') return told?.fact.kind.startsWith('question.') ? basisOf(told.fact) : 'found';
  return status === 'not-in-capture' ? 'missing' : status;
}

function remark(voice: Voice, key: string | null): Block[] {
  return key === null ? [] : [{ type: 'paragraph', inlines: voice.phrase(key) }];
}

function saidBlocks(desk: Desk, said: Said): Block[] {
  const { voice } = desk;
  switch (said.type) {
    case 'text': return [{ type: 'paragraph', inlines: textInlines(voice, said.text, said.values) }];
    case 'table': return [tableOf(voice, said)];
    case 'fact': return voice.explain(said.fact as Fact);
    case 'plot': return plotBlocks(desk, said);
  }
}

/** The graph of a connection, or a link to it where the report has it already; a sentence where there is too little to draw. */
function plotBlocks(desk: Desk, { plot, stream }: Extract<Said, { type: 'plot' }>): Block[] {
  const id = plotId(stream, plot);
  if (desk.told.has(id)) return [{ type: 'paragraph', inlines: [{ type: 'link', to: id, inlines: desk.voice.phrase('answer.see-plot', { stream: { value: stream } }) }] }];
  const connection = desk.analysis.connections.find((one) => one.stream === stream);
  const drawn = connection ? composePlot(desk, connection, plot) : [];
  return drawn.length > 0 ? drawn : remark(desk.voice, 'answer.no-plot');
}

function textInlines(voice: Voice, text: Wording, values: Record<string, PackValue[]>): Inline[] {
  return piecesOf(wordingIn(text, voice.language)).flatMap((piece): Inline[] => (piece.type === 'value' ? listed(voice, values[piece.text] ?? []) : [{ type: piece.type, text: piece.text }]));
}

const NOTHING = '—';

/** How each language lists: British English puts no comma before its “and”, as the rest of the report. */
const LISTS: Record<Voice['language'], string> = { en: 'en-GB', 'zh-CN': 'zh-CN' };

function listed(voice: Voice, values: PackValue[]): Inline[] {
  if (values.length === 0) return plain(NOTHING);
  const parts = new Intl.ListFormat(LISTS[voice.language]).formatToParts(Array.from(values.keys(), String));
  return parts.flatMap((part): Inline[] => (part.type === 'element' ? [valueInline(values[Number(part.value)]!)] : plain(part.value)));
}

function valueInline({ kind, value, evidence }: PackValue): Inline {
  if (kind === 'frame') return { type: 'frame', frame: Number(value) };
  return { type: 'value', text: WRITTEN[kind](value) || NOTHING, evidence, mono: kind === 'text' || kind === 'number' };
}

const WRITTEN: Record<Exclude<ValueKind, 'frame'>, (value: string | number) => string> = {
  text: String,
  number: String,
  count: (value) => formatCount(Number(value)),
  duration: (value) => formatExactDuration(Number(value)),
  time: (value) => `${formatSeconds(Number(value))}\u00a0s`,
};

function tableOf(voice: Voice, { columns }: Extract<Said, { type: 'table' }>): Table {
  const length = Math.max(...columns.map(({ values }) => values.length));
  const rows = Array.from({ length }, (_, at) => ({ cells: columns.map(({ values }) => (values[at] ? [valueInline(values[at])] : plain(NOTHING))) }));
  return { type: 'table', caption: [], columns: columns.map(({ head, values }) => ({ head: wordingIn(head, voice.language), align: values[0]?.kind === 'text' || values[0]?.kind === 'frame' ? 'start' : 'end' })), rows };
}
