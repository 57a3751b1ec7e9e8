import { ethernetIpv4Tcp } from '../support/ethernet-frame.ts';
import type { RecordedFrame } from '../support/capture-bytes.ts';

/**
 * A story: a heading, a `story` block with one segment a line, and a `connection` block with what must be found.
 *
 *     0.010  B > A  S.   0:0(0)  ack 1  win 65535 <mss 1460,sackOK,wscale 7>
 *     0.020  A > B  P.   1:19(18)  ack 1  "GET / HTTP/1.0\r\n\r\n"
 *
 * Numbers are relative to each side's first one; `isn A 9000` begins anew. `A:50001` names another port of A.
 */
export interface Story {
  name: string;
  frames: RecordedFrame[];
  expected: string[];
}

const ADDRESS: Record<string, string> = { A: '10.0.0.1', B: '10.0.0.2' };
const PORT: Record<string, number> = { A: 50_000, B: 80 };
const LINE = /^(?<time>[\d.]+)\s+(?<from>[AB])(:(?<fromPort>\d+))?\s*>\s*(?<to>[AB])(:(?<toPort>\d+))?\s+(?<flags>[SFRPUEC.]+)\s+(?<start>\d+):\d+\((?<length>\d+)\)(?<rest>.*)$/;

export function readStories(text: string): Story[] {
  return text.split(/^## /m).slice(1).map((section) => {
    const lines = block(section, 'story');
    return { name: section.slice(0, section.indexOf('\n')).trim(), frames: framesOf(lines), expected: block(section, 'connection') };
  });
}

function block(section: string, kind: string): string[] {
  const found = new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(section);
  if (found === null) throw new Error(`"${section.slice(0, 40)}" has no ${kind} block`);
  return found[1]!.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

function framesOf(lines: string[]): RecordedFrame[] {
  const initial: Record<string, number> = { A: 1_000_000, B: 5_000_000 };
  const frames: RecordedFrame[] = [];
  for (const line of lines) {
    const anew = /^isn ([AB]) (\d+)$/.exec(line);
    if (anew !== null) initial[anew[1]!] = Number(anew[2]);
    else frames.push(frameOf(line, initial));
  }
  return frames;
}

function frameOf(line: string, initial: Record<string, number>): RecordedFrame {
  const parts = LINE.exec(line)?.groups;
  if (parts === undefined) throw new Error(`Cannot read the segment "${line}"`);
  const { from = 'A', to = 'B', rest = '', flags = '' } = parts;
  const ack = /\back (\d+)/.exec(rest)?.[1];
  const octets = ethernetIpv4Tcp({
    source: ADDRESS[from]!, destination: ADDRESS[to]!, sourcePort: Number(parts.fromPort ?? PORT[from]), destinationPort: Number(parts.toPort ?? PORT[to]),
    seq: (initial[from]! + Number(parts.start)) >>> 0, ack: ack === undefined ? 0 : (initial[to]! + Number(ack)) >>> 0, flags: flags.replace('.', 'A'),
    window: Number(/\bwin (\d+)/.exec(rest)?.[1] ?? 65_535), options: optionsOf(/<(.*)>/.exec(rest)?.[1] ?? ''), payload: payloadOf(rest, Number(parts.length), Number(parts.start)),
  });
  return { timeNs: Math.round(Number(parts.time) * 1e9), octets };
}

/** The text that the line gives, or octets that tell their place in the stream. */
function payloadOf(rest: string, length: number, start: number): Uint8Array {
  const text = /"(.*)"/.exec(rest)?.[1];
  if (text !== undefined) return Buffer.from(JSON.parse(`"${text}"`) as string, 'latin1');
  return Uint8Array.from({ length }, (_, i) => 0x61 + ((start + i) % 26));
}

function optionsOf(text: string): number[] {
  return text.split(',').map((option) => option.trim()).filter((option) => option !== '').flatMap(optionOctets);
}

function optionOctets(option: string): number[] {
  const [name, value = '0', other = '0'] = option.split(' ');
  const four = (number: number): number[] => [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255];
  switch (name) {
    case 'mss': return [2, 4, Number(value) >> 8, Number(value) & 255];
    case 'wscale': return [3, 3, Number(value)];
    case 'sackOK': return [4, 2];
    case 'TS': return [8, 10, ...four(Number(value)), ...four(Number(other))];
    default: throw new Error(`Unknown option "${option}"`);
  }
}
