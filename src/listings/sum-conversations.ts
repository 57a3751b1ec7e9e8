import { endpointsOf, lastNumber, type Endpoints } from './endpoints.ts';
import type { InspectedFrame } from '../inspections/inspection.ts';
import type { Listing } from './listing.ts';
import { seconds } from '../layers/show.ts';

interface Conversation {
  /** As they stand in the row: the higher port first. */
  first: string;
  second: string;
  /** From the first to the second, and back. */
  forward: Traffic;
  back: Traffic;
  startNs: number;
  endNs: number;
}

interface Traffic {
  frames: number;
  octets: number;
}

const RULE = '='.repeat(80);
const END_COLUMNS = 26;

/** `-z conv,tcp`: a row for each connection with what went either way, those with most frames first. */
export function sumConversations(filter: string): Listing {
  const conversations = new Map<number, Conversation>();
  return { begin: () => '', take: (frame) => count(frame, conversations), end: () => table([...conversations.values()], filter) };
}

function count(frame: InspectedFrame, conversations: Map<number, Conversation>): string {
  const ends = endpointsOf(frame);
  if (!ends) return '';
  const stream = lastNumber(frame, 'tcp.stream');
  const conversation = conversations.get(stream) ?? opened(ends, frame.frame.timeNs);
  conversations.set(stream, conversation);
  const traffic = conversation.first === endText(ends.source, ends.sourcePort) && isForward(ends) ? conversation.forward : conversation.back;
  traffic.frames += 1;
  traffic.octets += frame.frame.wireLength;
  conversation.startNs = Math.min(conversation.startNs, frame.frame.timeNs);
  conversation.endNs = Math.max(conversation.endNs, frame.frame.timeNs);
  return '';
}

function opened(ends: Endpoints, timeNs: number): Conversation {
  const source = endText(ends.source, ends.sourcePort);
  const destination = endText(ends.destination, ends.destinationPort);
  const [first, second] = isForward(ends) ? [source, destination] : [destination, source];
  return { first, second, forward: { frames: 0, octets: 0 }, back: { frames: 0, octets: 0 }, startNs: timeNs, endNs: timeNs };
}

function isForward({ source, destination, sourcePort, destinationPort }: Endpoints): boolean {
  return sourcePort === destinationPort ? source < destination : sourcePort > destinationPort;
}

function endText(address: string, port: number): string {
  return `${address}:${port}`;
}

function table(conversations: readonly Conversation[], filter: string): string {
  const sorted = [...conversations].sort((a, b) => framesOf(b) - framesOf(a));
  const heads = [
    `${' '.repeat(59)}|       <-      | |       ->      | |     Total     |    Relative    |   Duration   |`,
    `${' '.repeat(59)}| Frames  Bytes | | Frames  Bytes | | Frames  Bytes |      Start     |              |`,
  ];
  return [RULE, 'TCP Conversations', `Filter:${filter || '<No Filter>'}`, ...heads, ...sorted.map(row), RULE, ''].join('\n');
}

function framesOf({ forward, back }: Conversation): number {
  return forward.frames + back.frames;
}

function row({ first, second, forward, back, startNs, endNs }: Conversation): string {
  const total = { frames: forward.frames + back.frames, octets: forward.octets + back.octets };
  const start = seconds(startNs).padStart(14);
  const duration = ((endNs - startNs) / 1e9).toFixed(4).padStart(12);
  return `${first.padEnd(END_COLUMNS)} <-> ${second.padEnd(END_COLUMNS)}${[back, forward, total].map(trafficText).join('')}  ${start}   ${duration}`;
}

function trafficText({ frames, octets }: Traffic): string {
  return `  ${String(frames).padStart(6)} ${sizeText(octets).padEnd(9)}`;
}

/** In the largest unit that leaves at least two digits. */
function sizeText(octets: number): string {
  const power = [4, 3, 2, 1].find((one) => Math.floor(octets / 1000 ** one) >= 10) ?? 0;
  return `${Math.floor(octets / 1000 ** power)} ${['bytes', 'kB', 'MB', 'GB', 'TB'][power]}`;
}
