import { readdirSync } from 'node:fs';
import type { CaptureDescription, Frame } from '../../src/frames/frame.ts';
import { openCapture } from '../../src/frames/open-capture.ts';
import { readFrames } from '../../src/frames/read-frames.ts';
import type { Columns } from '../../src/layers/dissection.ts';
import { dissectFrame } from '../../src/layers/dissect-frame.ts';
import type { FrameContext, Part } from '../../src/layers/frame-context.ts';
import { pdmlContext } from './pdml-context.ts';
import { treeDifferences, type Difference } from './pdml-trees.ts';
import { parsePdml, type PdmlLine } from './pdml.ts';
import { runTshark, tsharkColumns, tsharkSegments } from './tshark-trees.ts';

/** One frame's tree held against tshark's. */
export interface ComparedFrame {
  number: number;
  /** Wireshark's `frame.protocols` of it. */
  protocols: string;
  differences: Difference[];
  columns: Columns;
  theirColumns: Columns;
}

export interface CompareOptions {
  /** Only so many frames. */
  most: number;
  /** Names of layers as PDML has them; without it all are compared. */
  layers?: ReadonlySet<string>;
  /** What a frame's context is, where it does not come from tshark's tree. */
  contextOf?: (frame: number) => FrameContext;
}

/** Dissects a capture's frames and compares them with an installed tshark, two-pass. */
export async function compareTrees(path: string, { most, layers, contextOf }: CompareOptions): Promise<ComparedFrame[]> {
  const trees = new Map(parsePdml(runTshark(['-2', '-n', '-r', path, '-c', String(most), '-T', 'pdml'])).map((tree) => [numberOf(tree), tree]));
  const columns = tsharkColumns(path, most);
  const segments = tsharkSegments(path, most);
  const { frames, description } = await framesOf(path, most);
  const payloadAt = (number: number) => payloadOffset(trees.get(number) ?? []);
  return [...frames.values()].filter(({ number }) => trees.has(number)).map((frame) => {
    const theirs = trees.get(frame.number)!;
    const context = contextOf?.(frame.number) ?? { ...pdmlContext(theirs, payloadAt), segment: segments.get(frame.number) };
    const dissection = dissectFrame({ ...frame, ...described(frame, description), previousNs: frames.get(frame.number - 1)?.timeNs ?? 0, context, octetsOf: (part) => octetsOf(frames, part) });
    return {
      number: frame.number, protocols: theirs[0]?.lines.find(({ name }) => name === 'frame.protocols')?.show ?? '',
      differences: treeDifferences(dissection, theirs, layers), columns: dissection.columns, theirColumns: columns.get(frame.number)!,
    };
  });
}

/** Every capture of a folder, by path. */
export function capturesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => /\.(pcap|pcapng|cap)(\.gz)?$/.test(name)).sort().map((name) => `${folder}/${name}`);
}

interface KeptFrame extends Frame {
  octets: Uint8Array;
}

async function framesOf(path: string, most: number): Promise<{ frames: Map<number, KeptFrame>; description: CaptureDescription }> {
  const file = await openCapture(path);
  const frames = new Map<number, KeptFrame>();
  const description = await readFrames(file, (frame) => {
    if (frame.number <= most) frames.set(frame.number, { ...frame, octets: frame.buffer.slice(frame.start, frame.start + frame.capturedLength) });
  });
  await file.close();
  return { frames, description };
}

function described(frame: Frame, { startNs, format, interfaces, sections }: CaptureDescription) {
  const device = interfaces[frame.interfaceId];
  if (format !== 'pcapng') return { startNs, interface: null };
  return { startNs, interface: { name: device?.name ?? null, description: device?.description ?? null, section: sections === 1 ? 1 : null } };
}

function octetsOf(frames: ReadonlyMap<number, KeptFrame>, { frame, span, at }: Part): Uint8Array {
  return frames.get(frame)?.octets.subarray(at, at + span.end - span.start) ?? new Uint8Array(0);
}

const numberOf = (tree: readonly PdmlLine[]): number => Number(tree[0]?.lines.find(({ name }) => name === 'frame.number')?.show);

/** Where a fragment's octets begin: behind its IP header. */
function payloadOffset(tree: readonly PdmlLine[]): number {
  const header = tree.findLast(({ name }) => name === 'ip' || name === 'ipv6');
  return header ? header.at + header.size : 0;
}
