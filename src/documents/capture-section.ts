import type { CaptureDescription, CaptureInterface } from '../frames/frame.ts';
import { formatCount, formatSeconds } from '../explanations/format.ts';
import { utcTime } from './cover.ts';
import { code, type Desk, plain, tellAll } from './desk.ts';
import type { Block, Inline, Table } from './document.ts';
import type { Draft } from './numbering.ts';

const COMMENTS_SHOWN = 12;

/** What was captured: the file, its interfaces, its comments, what it lacks and what was left aside. */
export function captureSection(desk: Desk): Draft {
  const { voice, analysis } = desk;
  const blocks: Block[] = [
    { type: 'paragraph', role: 'lead', inlines: voice.phrase('capture.lead', leadParams(analysis.capture)) },
    captureTable(desk),
    ...commentBlocks(desk),
    ...tellAll(desk, ['capture.redacted', 'capture.filter', 'capture.filter-empty', 'capture.no-frames', 'capture.no-tcp', 'capture.encrypted', 'capture.no-http', 'capture.http-rows-only', 'capture.one-direction', 'capture.cut', 'capture.time-goes-back', 'capture.frames-cut', 'capture.dropped', 'capture.damaged-headers', 'capture.lost-fragments', 'capture.left-aside']),
  ];
  return { id: 'capture', title: voice.phrase('section.capture'), blocks, sections: [] };
}

function leadParams({ name, frames, durationNs, startNs }: CaptureDescription) {
  return { name, frames: { value: frames }, duration: { value: durationNs }, recorded: startNs !== null };
}

function captureTable({ voice, analysis }: Desk): Table {
  const { capture } = analysis;
  const row = (key: string, value: Inline[]) => ({ cells: [voice.phrase(`capture.${key}`), value] });
  const rows = [
    row('file', code(capture.name)),
    row('format', voice.phrase('capture.format-of', formatParams(capture))),
    row('size', voice.phrase('capture.octets', { octets: { value: capture.octets } })),
    row('frames', plain(formatCount(capture.frames))),
  ];
  if (capture.startNs !== null) {
    rows.push(row('first', plain(utcTime(capture.startNs, capture.timeDigits))), row('duration', plain(`${formatSeconds(capture.durationNs, capture.timeDigits)} s`)));
  }
  const used = capture.interfaces.filter((one) => one.frames > 0);
  for (const one of used.length > 0 ? used.slice(0, 4) : capture.interfaces.slice(0, 1)) {
    rows.push(row('interface', interfaceText(one, voice.text('capture.unnamed'))));
    if (one.filter) rows.push(row('filter', code(one.filter)));
    rows.push(row('snap', snapText(one, voice)), row('dropped', plain(one.dropped === null ? voice.text('capture.unknown') : formatCount(one.dropped))));
  }
  if (capture.application) rows.push(row('application', plain(capture.application)));
  if (capture.os) rows.push(row('os', plain(capture.os)));
  return { type: 'table', caption: voice.phrase('capture.caption'), columns: [{ head: voice.text('capture.property'), align: 'start' }, { head: voice.text('capture.value'), align: 'start' }], rows };
}

function formatParams({ format, byteOrder, compressed, sections }: CaptureDescription) {
  return { format, byteOrder, compressed, sections: { value: sections } };
}

function interfaceText({ name, description, linkType }: CaptureInterface, unnamed: string): Inline[] {
  const link = LINK_NAMES[linkType] ?? 'LINKTYPE';
  return [...(name ? code(name) : plain(unnamed)), ...plain(`${description ? ` (${description})` : ''}, ${link} (${linkType})`)];
}

function snapText({ snapLength }: CaptureInterface, voice: Desk['voice']): Inline[] {
  return snapLength === 0 ? voice.phrase('capture.no-limit') : voice.phrase('capture.octets', { octets: { value: snapLength } });
}

/** Names of the link types in the registry of the pcap formats. */
const LINK_NAMES: Record<number, string> = { 0: 'NULL/Loopback', 1: 'Ethernet', 12: 'Raw IP', 14: 'Raw IP', 101: 'Raw IP', 105: 'IEEE 802.11', 108: 'OpenBSD loopback', 113: 'Linux cooked v1', 127: 'IEEE 802.11 radiotap', 228: 'Raw IPv4', 229: 'Raw IPv6', 276: 'Linux cooked v2' };

function commentBlocks({ voice, analysis }: Desk): Block[] {
  const { comments, commentCount } = analysis.capture;
  if (comments.length === 0) return [];
  const entries = comments.slice(0, COMMENTS_SHOWN).map(({ frame, text }): Inline[] => [...(frame === null ? [] : ([{ type: 'frame', frame }, { type: 'text', text: ' ' }] as Inline[])), ...plain(text)]);
  const more = commentCount - entries.length;
  if (more > 0) entries.push(voice.phrase('capture.more-comments', { more: { value: more } }));
  return [{ type: 'paragraph', inlines: voice.phrase('capture.comments') }, { type: 'list', ordered: false, entries }];
}
