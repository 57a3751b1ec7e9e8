import type { CaptureFile } from '../frames/capture-file.ts';
import type { FrameContext } from '../layers/frame-context.ts';
import { inspectCapture } from './inspect-capture.ts';
import type { InspectedFrame } from './inspection.ts';
import type { KeptFrame, KeptFrames } from './kept-frames.ts';

export interface KeepOptions {
  /** The numbers of the frames that are kept; all where absent. */
  only?: ReadonlySet<number>;
  /** `tcp.stream` of the connections that these belong to, so that no others need be followed; all where absent. */
  streams?: ReadonlySet<number>;
  /** Bounds on what is kept. */
  frames: number;
  octets: number;
}

/** Octets of one frame: the loopback's largest, beyond which a message in a page would lack its middle. */
const OCTETS_OF_FRAME = 1 << 17;
const EVERYTHING = { connections: true, analysis: true, payloads: true, datagrams: true } as const;

/** Reads a capture once more and keeps its first frames of interest as plain data, within bounds. */
export async function keepFrames(file: CaptureFile, { only, streams, frames: most, octets: room }: KeepOptions): Promise<KeptFrames> {
  const inspection = await inspectCapture(file, { wants: EVERYTHING, streams });
  const frames: KeptFrame[] = [];
  let left = room;
  let previousNs: number | null = null;
  await inspection.each({
    visit(inspected) {
      const before = previousNs;
      previousNs = inspected.frame.timeNs;
      if (only && !only.has(inspected.frame.number)) return true;
      const kept = keepFrame(inspected, before, Math.max(0, Math.min(left, OCTETS_OF_FRAME)));
      left -= inspected.frame.capturedLength + inflatedLength(kept.context);
      frames.push(kept);
      return frames.length < Math.min(most, only?.size ?? most);
    },
  });
  const { capture } = inspection;
  return { total: capture.frames, frames, startNs: capture.startNs, timeDigits: capture.timeDigits, interfaces: interfacesOf(capture) };
}

function keepFrame(inspected: InspectedFrame, previousNs: number | null, room: number): KeptFrame {
  const { number, timeNs, wireLength, capturedLength, linkType, interfaceId, buffer, start } = inspected.frame;
  const octets = buffer.subarray(start, start + Math.min(capturedLength, room));
  return { number, timeNs, previousNs, wireLength, capturedLength, linkType, interfaceId, columns: inspected.columns(), context: within(room, inspected.context()), octets: Buffer.from(octets).toString('base64') };
}

/** Text that is not sent but made of what was sent before may be far longer than it: where it is too long, the context goes without it. */
function within(room: number, context: FrameContext): FrameContext {
  if (inflatedLength(context) <= room) return context;
  const pdus = context.payload!.pdus.map((pdu) => (pdu.frames ? { ...pdu, frames: pdu.frames.map((frame) => ({ ...frame, inflated: undefined })) } : pdu));
  return { ...context, payload: { ...context.payload, pdus } };
}

function inflatedLength({ payload }: FrameContext): number {
  return (payload?.pdus ?? []).flatMap(({ frames }) => frames ?? []).reduce((sum, { inflated }) => sum + (inflated?.length ?? 0) / 2, 0);
}

function interfacesOf({ format, interfaces }: { format: string; interfaces: { name: string | null; description: string | null }[] }): KeptFrames['interfaces'] {
  return interfaces.map(({ name, description }) => (format === 'pcapng' ? { name, description, section: 1 } : null));
}
