import type { CaptureFile } from './capture-file.ts';
import type { CaptureComment, CaptureDescription, CaptureInterface, CaptureStop, Frame } from './frame.ts';

/** What a reader of one format fills: the one frame that is handed out, and the description that grows with it. */
export class Recording {
  readonly frame: Frame;
  readonly description: CaptureDescription;
  /** By interface: the section, from 1, that describes it. */
  readonly sections: number[] = [];
  /** Time of the first frame; null before it. */
  startNs: bigint | null = null;
  readonly #visit: (frame: Frame) => void;
  #previousNs = 0;

  constructor(file: CaptureFile, visit: (frame: Frame) => void) {
    this.frame = emptyFrame();
    this.description = emptyDescription(file);
    this.#visit = visit;
  }

  /** Hands out `frame`, whose fields but for the number are set. */
  deliver(): void {
    const { frame, description } = this;
    frame.number = ++description.frames;
    description.interfaces[frame.interfaceId]!.frames++;
    if (frame.capturedLength < frame.wireLength) description.cutFrames++;
    if (frame.timeNs > description.durationNs) description.durationNs = frame.timeNs;
    if (frame.timeNs < this.#previousNs) this.#noteStepBack();
    this.#previousNs = frame.timeNs;
    this.#visit(frame);
  }

  /** Counts a block that holds no frame, but that Wireshark gives a frame number. */
  passNumber(): void {
    this.description.frames++;
    this.description.unknownBlocks++;
  }

  /** Sets the zero of all times. */
  start(startNs: bigint): bigint {
    this.startNs = startNs;
    this.description.startNs = String(startNs);
    return startNs;
  }

  addInterface(described: CaptureInterface): void {
    this.description.interfaces.push(described);
    this.sections.push(this.description.sections);
    if (described.ticksPerSecond > 1e6) this.description.timeDigits = 9;
  }

  comment(on: CaptureComment['on'], text: string): void {
    const { comments, frames } = this.description;
    this.description.commentCount++;
    const frame = on === 'frame' ? frames : null;
    if (comments.length < MOST_COMMENTS) comments.push({ on, frame, text });
  }

  /** Ends the reading. Returns false, for a reader to return in turn. */
  stop(kind: CaptureStop['kind'], at: Omit<CaptureStop, 'kind' | 'afterFrame'>): false {
    this.description.stop = { kind, offset: at.offset, afterFrame: this.description.frames, needed: at.needed, had: at.had };
    return false;
  }

  #noteStepBack(): void {
    const { timeGoesBack } = this.description;
    timeGoesBack.count++;
    timeGoesBack.firstFrame ??= this.frame.number;
  }
}

const MOST_COMMENTS = 200;

function emptyFrame(): Frame {
  const buffer = new Uint8Array(0);
  return { number: 0, offset: 0, timeNs: 0, timeRestNs: 0, capturedLength: 0, wireLength: 0, interfaceId: 0, linkType: 0, buffer, start: 0 };
}

function emptyDescription(file: CaptureFile): CaptureDescription {
  return {
    name: file.name.replace(/^.*[/\\](?=[^/\\])/, ''),
    format: 'pcap',
    byteOrder: 'little',
    compressed: file.compressed,
    octets: file.givenOctets,
    frames: 0,
    startNs: null,
    durationNs: 0,
    timeDigits: 6,
    timeGoesBack: { count: 0, firstFrame: null },
    sections: 1,
    interfaces: [],
    application: null,
    os: null,
    hardware: null,
    comments: [],
    commentCount: 0,
    cutFrames: 0,
    unknownBlocks: 0,
    stop: null,
  };
}
