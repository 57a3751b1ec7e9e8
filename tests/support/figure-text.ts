import type { ByteRuler, HeaderDrawing, Hex, HttpMessage, Ladder, LadderRow, Packets, Plot, Tree, Waterfall } from '../../src/documents/document.ts';
import { placeText, proseText } from './prose-text.ts';

type Figure = Packets | Ladder | HeaderDrawing | ByteRuler | Waterfall | HttpMessage | Tree | Hex | Plot;

/** A figure's words and numbers in lines, as a reader of the drawing meets them. */
export function figureLines(block: Figure): string[] {
  const head = `[${'id' in block ? `${block.type} ${block.id}` : block.type}] ${proseText(block.caption)}`;
  const description = 'description' in block ? [`  (${block.description})`] : [];
  return [head, ...description, ...contentLines(block).map((line) => `  ${line}`)];
}

function contentLines(block: Figure): string[] {
  switch (block.type) {
    case 'packets':
      return packetLines(block);
    case 'ladder':
      return [`${block.originator.role} ${block.originator.address} | ${block.responder.role} ${block.responder.address}`, ...block.rows.map(ladderLine)];
    case 'header':
      return headerLines(block);
    case 'ruler':
      return [
        `${block.from}, ${block.length} octets`,
        ...block.ranges.map(({ start, end, label, look }) => `[${start}, ${end}) ${label} ${look}`),
        ...block.acks.map(({ position, frame }) => `acknowledged to ${position} by #${frame}`),
      ];
    case 'waterfall':
      return [`0 – ${block.seconds} s`, ...block.rows.flatMap(waterfallLines)];
    case 'message':
      return messageLines(block);
    case 'tree':
      return [`#${block.frame}`, ...block.lines.map(({ depth, text, field, octets }) => `${'  '.repeat(depth)}${text}${field || octets ? ` ⟨${[field, octets && `[${octets.start}, ${octets.end})`].filter(Boolean).join(' ')}⟩` : ''}`)];
    case 'hex':
      return [`#${block.frame}`, ...(block.octets.match(/.{1,64}/g) ?? []), block.layers.map(({ name, start, end }) => `${name} [${start}, ${end})`).join(' '), block.cut ?? 'whole'];
    case 'plot':
      return [axisLine(block.x), axisLine(block.y), ...block.series.map(seriesLine), ...block.notes.map(({ x, y, text }) => `${short(x)} ${short(y)} "${text}"`)];
  }
}

function packetLines({ heads, rows, omitted, anchor }: Packets): string[] {
  const lines = [Object.values(heads).join(' | ')];
  const omittedAfter = (at: number) => omitted.filter(({ after }) => after === at).map(({ text }) => `… ${text}`);
  lines.push(...omittedAfter(-1));
  rows.forEach((row, at) => {
    const { frame, time, source, destination, protocol, length, info, from, mark } = row;
    lines.push(`${frame} | ${time} | ${source} | ${destination} | ${protocol} | ${length} | ${info} | ${from.slice(0, 1)}${mark ? ` | ${mark.tone}: ${mark.word}` : ''}`, ...omittedAfter(at));
  });
  return anchor ? lines : [...lines, '(not the home of its frames)'];
}

function ladderLine(row: LadderRow): string {
  switch (row.kind) {
    case 'start':
      return `(${row.originatorState}) (${row.responderState})`;
    case 'gap':
    case 'omitted':
      return `… ${row.kind}: ${row.text}`;
    case 'segment': {
      const arrow = row.from === 'originator' ? '-->' : '<--';
      const states = row.originatorState || row.responderState ? ` (${row.originatorState ?? ''}) (${row.responderState ?? ''})` : '';
      return `#${row.frame} ${row.time} ${arrow} [${row.flags}] ${row.numbers} | ${row.raw}${row.label ? ` | ${row.label}` : ''}${row.look === 'normal' ? '' : ` | ${row.look}`}${states}`;
    }
  }
}

function headerLines({ frame, rows, flags }: HeaderDrawing): string[] {
  const lines = rows.map((cells) => cells.map(({ name, field, bits, value, octets }) => `${name} ⟨${field}⟩ ${bits}: ${value} <${octets}>`).join(' | '));
  return [`#${frame}`, ...lines, flags.map(({ name, bit, set, word }) => `${name} 0x${bit.toString(16)} ${set ? 'set' : 'not set'} (${word})`).join('; ')];
}

function waterfallLines({ label, anchor, start, end, opened, bars }: Waterfall['rows'][number]): string[] {
  return [`${label} ⟨${anchor}⟩ ${start}${opened === null ? '' : ` (open ${opened})`} – ${end}`, ...bars.map((bar) => `  ${bar.start} – ${bar.firstOctet} – ${bar.end} ${bar.label}${bar.tone === 'plain' ? '' : ` (${bar.tone})`}`)];
}

function messageLines({ from, startLine, headers, headersOmitted, body }: HttpMessage): string[] {
  return [
    `${from}: ${startLine.text}${placeText(startLine.evidence)}`,
    `  ${startLine.parts.map(({ text, name }) => `${text} = ${name}`).join('; ')}`,
    ...headers.map(({ name, value, meaning, evidence }) => `${name}: ${value}${placeText(evidence)}${meaning.length > 0 ? ` — ${proseText(meaning)}` : ''}`),
    ...(headersOmitted ? [`… ${headersOmitted}`] : []),
    ...(body ? [...body.text.split('\n').map((line) => `> ${line}`), `(${body.note})`] : []),
  ];
}

function axisLine({ title, start, end }: Plot['x']): string {
  return `${title}: ${short(start)} – ${short(end)}`;
}

/** All points of a short series; of a long one the first and the last ones. */
function seriesLine({ name, side, look, points }: Plot['series'][number]): string {
  const words = points.map(({ x, low, high, frame }) => `${short(x)}:${short(low)}${low === high ? '' : `–${short(high)}`}${frame ? `#${frame}` : ''}`);
  const shown = words.length > 12 ? [...words.slice(0, 8), '…', ...words.slice(-4)] : words;
  return `${look} ${side} "${name}", ${points.length} points: ${shown.join(' ')}`;
}

const short = (value: number) => Number(value.toPrecision(9));
