import type { KeptFrame, KeptFrames } from '../inspections/kept-frames.ts';
import { dissectFrame } from '../layers/dissect-frame.ts';
import type { Dissection } from '../layers/dissection.ts';
import type { Part } from '../layers/frame-context.ts';
import { occurrencesIn } from '../layers/occurrences-in.ts';
import type { FieldSource } from '../layers/occurrence.ts';
import { undoCoding } from './undo-coding.ts';

/** The kept frames, dissected when asked for. */
export interface OpenedFrames {
  frames: readonly KeptFrame[];
  /** Index in `frames` of a frame number; -1 where it was not kept. */
  indexOf(number: number): number;
  dissection(index: number): Dissection;
  source(index: number): FieldSource;
}

/** Trees that stay at hand, so that a second filter is answered at once: as many as a page carries, some ten thousand octets each. */
const MOST_HELD = 6000;

export function openFrames(kept: KeptFrames): OpenedFrames {
  const indexes = new Map(kept.frames.map(({ number }, index) => [number, index]));
  const held = new Map<number, Dissection>();
  const octetsHeld = new Map<number, Uint8Array>();
  const sources: FieldSource[] = [];

  const octetsOfFrame = (frame: KeptFrame): Uint8Array => {
    const known = octetsHeld.get(frame.number);
    if (known) return known;
    const octets = fromBase64(frame.octets);
    octetsHeld.set(frame.number, octets);
    return octets;
  };

  const octetsOf = ({ frame, at, span }: Part): Uint8Array => {
    const index = indexes.get(frame);
    return index === undefined ? new Uint8Array(0) : octetsOfFrame(kept.frames[index]!).subarray(at, at + span.end - span.start);
  };

  const open = (frame: KeptFrame): Dissection => dissectFrame({
    ...frame, octets: octetsOfFrame(frame), startNs: kept.startNs, interface: kept.interfaces[frame.interfaceId] ?? null, octetsOf, inflate: undoCoding,
  });

  const dissection = (index: number): Dissection => {
    const known = held.get(index);
    if (known) return known;
    if (held.size >= MOST_HELD) held.delete(held.keys().next().value!);
    const made = open(kept.frames[index]!);
    held.set(index, made);
    return made;
  };

  return {
    frames: kept.frames,
    indexOf: (number) => indexes.get(number) ?? -1,
    dissection,
    source: (index) => sources[index] ??= occurrencesIn(dissection(index)),
  };
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const octets = new Uint8Array(binary.length);
  for (let at = 0; at < octets.length; at++) octets[at] = binary.charCodeAt(at);
  return octets;
}
