import type { CaptureDescription, Frame } from '../frames/frame.ts';
import type { Columns, Dissection } from '../layers/dissection.ts';
import type { FrameContext, Part } from '../layers/frame-context.ts';
import type { Datagram } from '../layers/ip-reassembly.ts';
import type { FieldSource, Occurrence } from '../layers/occurrence.ts';
import { frameComments } from '../frames/frame-comments.ts';
import { dissectFrame } from '../layers/dissect-frame.ts';
import { occurrencesIn } from '../layers/occurrences-in.ts';
import type { Peeked } from '../layers/peeked.ts';
import { accessTo } from './field-access.ts';
import { undoCoding } from './undo-coding.ts';
import type { FrameState } from './frame-state.ts';
import type { InspectedFrame } from './inspection.ts';
import { quickColumns } from './quick-columns.ts';
import { hasUsualOptions } from './has-usual-options.ts';
import { certainlyLacks, quickOccurrences } from './quick-occurrences.ts';
import type { SegmentHere } from './segment-here.ts';
import type { StreamColumns } from './stream-columns.ts';

/** What the second pass knows when a frame comes by. */
export interface Surroundings {
  capture(): CaptureDescription;
  contextOf(frame: FrameInHand): FrameContext;
  octetsOf(part: Part, frame: FrameInHand): Uint8Array;
  sectionOf(interfaceId: number): number;
  /** The interface's number within its section. */
  localId(interfaceId: number): number;
}

/** The one frame that the second pass hands out. What is asked of it is worked out then, and only then. */
export class FrameInHand implements InspectedFrame, FrameState {
  frame!: Frame;
  readonly peeked: Peeked;
  readonly here: SegmentHere;
  readonly ends: StreamColumns;
  datagram: Datagram | null = null;
  plain = 0;
  udp: FrameContext['udp'] | null = null;
  /** Of the captured frame before, and of the one before that passed the filter; null before the first. With what they lost to rounding. */
  previous: { ns: number; restNs: number } = { ns: 0, restNs: 0 };
  displayed: { ns: number; restNs: number } = { ns: 0, restNs: 0 };
  readonly #surroundings: Surroundings;
  #dissection: Dissection | null = null;
  #fields: FieldSource | null = null;
  #context: FrameContext | null = null;

  constructor({ peeked, here, ends, surroundings }: { peeked: Peeked; here: SegmentHere; ends: StreamColumns; surroundings: Surroundings }) {
    this.peeked = peeked;
    this.here = here;
    this.ends = ends;
    this.#surroundings = surroundings;
  }

  /** Forgets what was worked out of the frame before. */
  turnTo(frame: Frame): void {
    this.frame = frame;
    this.#dissection = null;
    this.#fields = null;
    this.#context = null;
  }

  number(name: string): number {
    const { quick, readable } = accessTo(name);
    if ((this.plain & readable) !== 0 && quick?.number && (quick.of !== 'analysed' || hasUsualOptions(this.peeked))) return quick.number(this);
    return certainlyLacks(name, this) ? NaN : onlyNumber(this.occurrences(name));
  }

  occurrences(name: string): readonly Occurrence[] {
    const quick = quickOccurrences(name, this);
    if (quick !== null) return quick;
    this.#fields ??= occurrencesIn(this.dissection());
    return this.#fields.occurrences(name);
  }

  columns(): Columns {
    return quickColumns(this) ?? this.dissection().columns;
  }

  context(): FrameContext {
    this.#context ??= this.#surroundings.contextOf(this);
    return this.#context;
  }

  dissection(): Dissection {
    this.#dissection ??= this.#dissect();
    return this.#dissection;
  }

  octetsOf(part: Part): Uint8Array {
    return this.#surroundings.octetsOf(part, this);
  }

  sinceFirst(): number | bigint {
    return exactSum(this.frame.timeNs, this.frame.timeRestNs ?? 0);
  }

  sincePrevious(): number | bigint {
    return this.#since(this.previous);
  }

  sinceDisplayed(): number | bigint {
    return this.#since(this.displayed);
  }

  sinceEpoch(): number | bigint {
    const sum = BigInt(this.#surroundings.capture().startNs ?? 0) + BigInt(this.frame.timeNs) + BigInt(this.frame.timeRestNs ?? 0);
    return Number.isSafeInteger(Number(sum)) ? Number(sum) : sum;
  }

  #since(before: { ns: number; restNs: number }): number | bigint {
    return exactSum(this.frame.timeNs - before.ns, (this.frame.timeRestNs ?? 0) - before.restNs);
  }

  #dissect(): Dissection {
    const { number, timeNs, wireLength, capturedLength, linkType, interfaceId, buffer, start } = this.frame;
    const capture = this.#surroundings.capture();
    const device = capture.format === 'pcapng' ? capture.interfaces[interfaceId] : undefined;
    return dissectFrame({
      number, timeNs, wireLength, linkType, interfaceId: this.#surroundings.localId(interfaceId), octets: buffer.subarray(start, start + capturedLength), startNs: capture.startNs,
      previousNs: this.previous.ns, displayedNs: this.displayed.ns,
      restsNs: { own: this.frame.timeRestNs ?? 0, previous: this.previous.restNs, displayed: this.displayed.restNs }, comments: capture.format === 'pcapng' ? frameComments(this.frame) : [],
      interface: device ? { name: device.name, description: device.description, section: this.#surroundings.sectionOf(interfaceId) } : null,
      context: this.context(), octetsOf: (part) => this.octetsOf(part), inflate: undoCoding,
    });
  }
}

/** A number where it is exact. */
function exactSum(ns: number, restNs: number): number | bigint {
  const sum = ns + restNs;
  return Number.isSafeInteger(sum) ? sum : BigInt(ns) + BigInt(restNs);
}

function onlyNumber(occurrences: readonly Occurrence[]): number {
  const value = occurrences.length === 1 ? occurrences[0]!.value : null;
  return typeof value === 'number' ? value : NaN;
}
