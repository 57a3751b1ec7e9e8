import { dissectFrame } from '../layers/dissect-frame.ts';
import type { Dissection } from '../layers/dissection.ts';
import type { Inflate } from '../layers/dissector.ts';
import type { Part } from '../layers/frame-context.ts';
import type { FieldSource } from '../layers/occurrence.ts';
import { occurrencesIn } from '../layers/occurrences-in.ts';
import type { KeptFrame, KeptFrames } from './kept-frames.ts';
import { keptSource } from './kept-source.ts';

/** Kept frames, each dissected once when asked for; in the program and in a page alike. */
export interface OpenedKept {
  /** Index in `KeptFrames.frames` of a frame number; -1 where it was not kept. */
  indexOf(number: number): number;
  dissection(index: number): Dissection;
  /** Its fields by name, as those of its tree; the tree is made when one is asked for that stands in no header. */
  source(index: number): FieldSource;
}

/** `inflate` undoes content codings: by Node's zlib in the program, otherwise in a page. */
export function openKept(kept: KeptFrames, inflate: Inflate): OpenedKept {
  const indexes = new Map(kept.frames.map(({ number }, index) => [number, index]));
  const held = new Map<number, Uint8Array>();
  const dissections: Dissection[] = [];
  const sources: FieldSource[] = [];

  const octetsOfFrame = ({ number, octets }: KeptFrame): Uint8Array => {
    const known = held.get(number);
    if (known) return known;
    const decoded = fromBase64(octets);
    held.set(number, decoded);
    return decoded;
  };

  const octetsOf = ({ frame, at, span }: Part): Uint8Array => {
    const index = indexes.get(frame);
    return index === undefined ? NO_OCTETS : octetsOfFrame(kept.frames[index]!).subarray(at, at + span.end - span.start);
  };

  const dissect = (frame: KeptFrame): Dissection =>
    dissectFrame({ ...frame, octets: octetsOfFrame(frame), startNs: kept.startNs, interface: kept.interfaces[frame.interfaceId] ?? null, octetsOf, inflate });

  const dissection = (index: number): Dissection => (dissections[index] ??= dissect(kept.frames[index]!));

  const openSource = (index: number): FieldSource => {
    const frame = kept.frames[index]!;
    let fields: FieldSource | undefined;
    return keptSource(frame, { startNs: kept.startNs, octets: () => octetsOfFrame(frame), tree: () => (fields ??= occurrencesIn(dissection(index))) });
  };

  return { indexOf: (number) => indexes.get(number) ?? -1, dissection, source: (index) => (sources[index] ??= openSource(index)) };
}

const NO_OCTETS = new Uint8Array(0);

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const octets = new Uint8Array(binary.length);
  for (let at = 0; at < octets.length; at++) octets[at] = binary.charCodeAt(at);
  return octets;
}
