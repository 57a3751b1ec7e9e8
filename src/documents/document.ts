import type { Side } from '../connections/connection.ts';
import type { Derivation, Inline, Language, List, Note, Paragraph } from '../explanations/explanation.ts';
import type { NotesFlaw } from '../notes/notes.ts';
import type { Evidence } from '../facts/fact.ts';
import type { KeptFrames } from '../inspections/kept-frames.ts';

export type { Derivation, Inline, Language, List, Note, Paragraph } from '../explanations/explanation.ts';

/**
 * The door of `documents/`: analysis and explanations become sections of blocks, as plain data in one language.
 * No HTML here; a renderer decides how a block looks, never whether it is worth saying.
 */
export interface Document {
  language: Language;
  title: string;
  subtitle: string;
  /** The student's name, where the notes say it. */
  author?: string;
  /** Program and version, for the colophon; no time of day. */
  generator: string;
  /** Words that the page itself needs: the contents' title and the link past them; `file` is the capture's name for the running head. */
  words: { contents: string; skip: string; file: string };
  cover: CoverRow[];
  sections: Section[];
  /** What a school's profile adds: a line above the title, its mark, its style. */
  dress?: { school: string; logo: string | null; style: string };
  /** What the student meant and nobody could make out, each with its place in the notes. */
  flaws?: NotesFlaw[];
  /** The frames that a page opens for its reader, and the sentences that it does so with. */
  view?: View;
}

export interface View {
  kept: KeptFrames;
  /** The display filter of the run, with which the page's list begins. */
  filter?: string;
  /** By the names of `view.json`, and those of `cli.json` that begin with `filter.`. */
  words: Readonly<Record<string, string>>;
}

/** A line of the cover table; `value` empty leaves a line to write on. */
export interface CoverRow {
  label: string;
  value: Inline[];
}

export interface Section {
  /** Anchor, unique in the document. */
  id: string;
  /** As printed: `1`, `4.2`, `一、`, `（一）`. */
  number: string;
  title: Inline[];
  level: 1 | 2 | 3;
  blocks: Block[];
  sections: Section[];
}

export type Block =
  | Paragraph | List | Table | Note | Step | Packets | Ladder | HeaderDrawing | Derivation | ByteRuler | Waterfall
  | HttpMessage | Tree | Hex | Question | Plot | Listing | Outline | Quote | Rule | Heading | Picture | Footnotes;

export interface Table {
  type: 'table';
  caption: Inline[];
  columns: { head: string; align: 'start' | 'end'; mono?: boolean }[];
  /** `sign` is drawn before the first cell, whose word says the same. */
  rows: { cells: Inline[][]; anchor?: string; strong?: boolean; sign?: 'error' | 'warning' | 'note' | 'met' | 'unmet' }[];
}

/** One segment explained: its packet row, then what is seen, what it means. */
export interface Step {
  type: 'step';
  /** Anchor. */
  id: string;
  number: string;
  title: Inline[];
  from: Side;
  frame: number;
  blocks: Block[];
}

/** Rows as Wireshark prints them. */
export interface Packets {
  type: 'packets';
  caption: Inline[];
  heads: { number: string; time: string; source: string; destination: string; protocol: string; length: string; info: string };
  rows: PacketRow[];
  /** A row that stands for those left out: printed after row `after` (index, -1 = before all). */
  omitted: { after: number; text: string }[];
  /** Whether this block is the home of its frames: evidence links lead here when nothing shows more. */
  anchor: boolean;
}

export interface PacketRow {
  frame: number;
  time: string;
  source: string;
  destination: string;
  protocol: string;
  length: number;
  info: string;
  from: Side;
  /** Sign and word of what is notable, e.g. a retransmission; null for plain rows. */
  mark: { tone: 'attention' | 'note'; word: string } | null;
}

/** Two lifelines with states and one arrow a segment, top to bottom. */
export interface Ladder {
  type: 'ladder';
  id: string;
  caption: Inline[];
  /** For screen readers: the figure's facts in a sentence or two. */
  description: string;
  /** Lifeline heads: role word and address:port. */
  originator: { role: string; address: string };
  responder: { role: string; address: string };
  rows: LadderRow[];
}

export type LadderRow =
  | {
      kind: 'segment';
      frame: number;
      /** Seconds after the connection's first frame, as printed. */
      time: string;
      from: Side;
      /** e.g. `SYN, ACK`. */
      flags: string;
      /** e.g. `Seq=0 Ack=1`, and `Len=104` where there is payload. */
      numbers: string;
      /** Small, beside: raw numbers. */
      raw: string;
      /** What it carries (`GET /`), or the verdict; empty for none. */
      label: string;
      /** normal: solid arrow; again: a copy of what was sent before; lost: the original is not in the capture. */
      look: 'normal' | 'again' | 'lost';
      /** States entered at either lifeline by this segment; absent = no change. */
      originatorState?: string;
      responderState?: string;
    }
  /** Time passes, not to scale: e.g. `45.0 s`. */
  | { kind: 'gap'; text: string }
  /** Segments left out: e.g. `12 more data segments and their ACKs (#20–#43)`. */
  | { kind: 'omitted'; text: string }
  /** States before the first segment. */
  | { kind: 'start'; originatorState: string; responderState: string };

/** RFC 9293 figure 1 filled with one segment's values. */
export interface HeaderDrawing {
  type: 'header';
  id: string;
  frame: number;
  caption: Inline[];
  description: string;
  /** Fields by row of 32 bits; widths in a row add up to 32. */
  rows: HeaderCell[][];
  flags: { name: string; bit: number; set: boolean; word: string }[];
}

export interface HeaderCell {
  name: string;
  /** Wireshark's field name, for data-field. */
  field: string;
  bits: number;
  /** As printed, e.g. `379532441`, `8442 × 256 = 2161152`. */
  value: string;
  /** e.g. `16 9f 34 99`. */
  octets: string;
}

/** A direction's octets as a bar: which frame carried which, what was acknowledged when. */
export interface ByteRuler {
  type: 'ruler';
  id: string;
  caption: Inline[];
  description: string;
  from: Side;
  /** Positions count from the stream's first octet. */
  length: number;
  ranges: { start: number; end: number; frame: number; label: string; look: 'normal' | 'again' | 'gap' }[];
  acks: { position: number; frame: number }[];
}

/** Connections and their exchanges over time. */
export interface Waterfall {
  type: 'waterfall';
  id: string;
  caption: Inline[];
  description: string;
  /** Seconds; bars lie between 0 and this. */
  seconds: number;
  /** What the four looks of a row mean. */
  legend: { opening: string; open: string; waiting: string; receiving: string };
  rows: {
    label: string;
    anchor: string;
    start: number;
    end: number;
    /** Until when the connection was being opened: the end of its handshake; null where the handshake is not whole. */
    opened: number | null;
    bars: { start: number; firstOctet: number; end: number; label: string; tone: 'plain' | 'attention' }[];
  }[];
}

/** Values over time in one figure with two axes. */
export interface Plot {
  type: 'plot';
  kind: PlotKind;
  id: string;
  caption: Inline[];
  /** For screen readers: the figure's facts in a sentence or two. */
  description: string;
  x: PlotAxis;
  y: PlotAxis;
  /** Later ones are drawn over earlier ones; in the legend they stand in this order. */
  series: PlotSeries[];
  /** Words at a point of the figure. */
  notes: { x: number; y: number; text: string; frame: number }[];
}

export type PlotKind = 'stevens' | 'tcptrace' | 'rtt' | 'throughput' | 'window' | 'flight';

/** What is drawn lies from `start` to `end`, in the unit that the title names. */
export interface PlotAxis {
  title: string;
  start: number;
  end: number;
}

export interface PlotSeries {
  /** As in the legend. */
  name: string;
  side: Side;
  /**
   * strokes: from `low` to `high`; again: the same, heavier; blocks: the same, thinner, hatched; dots, rings, crosses: a mark at
   * `high`; line: from point to point; steps: a value holds until the next; edge: dashed steps; bars: steps filled down to 0; level:
   * a dashed line across at the first point's value.
   */
  look: 'strokes' | 'again' | 'blocks' | 'dots' | 'rings' | 'crosses' | 'line' | 'steps' | 'edge' | 'bars' | 'level';
  /** In the axes' units; `frame` null where no one frame stands for the point. */
  points: { x: number; low: number; high: number; frame: number | null }[];
}

/** A request or response with what its lines mean here. */
export interface HttpMessage {
  type: 'message';
  id: string;
  from: Side;
  caption: Inline[];
  startLine: { text: string; parts: { text: string; name: string }[]; evidence: Evidence };
  headers: { name: string; value: string; meaning: Inline[]; evidence: Evidence }[];
  headersOmitted: string | null;
  /** The beginning of the body; text or hex. */
  body: { text: string; mono: true; note: string } | null;
}

/** Protocol tree of a frame. */
export interface Tree {
  type: 'tree';
  frame: number;
  caption: Inline[];
  lines: { depth: number; text: string; field: string; octets: { start: number; end: number } | null }[];
}

/** Hex and ASCII of a frame. */
export interface Hex {
  type: 'hex';
  frame: number;
  caption: Inline[];
  octets: string;
  /** Layer boundaries, for shading and legend. */
  layers: { name: string; start: number; end: number }[];
  /** e.g. `1 024 of 1 514 octets shown`; null when all is there. */
  cut: string | null;
}

export interface Question {
  type: 'question';
  id: string;
  number: string;
  question: Inline[];
  answer: Block[];
  /**
   * found: from this capture; general: the theory alone, because the capture does not hold it; confirm: proposed, for a person to
   * confirm; manual: for a person to answer.
   */
  basis: { tone: 'found' | 'general' | 'missing' | 'confirm' | 'manual'; word: string };
}

/** Code or other text whose lines stay as they are. */
export interface Listing {
  type: 'listing';
  text: string;
  /** Of programming, as a fence names it; '' or absent for plain text. */
  language?: string;
  /** Whether its lines have numbers. */
  numbered?: boolean;
  caption?: Inline[];
  /** What says that lines are left out; null when all are there. */
  cut?: string | null;
}

/** A title within a section, which the contents do not list. */
export interface Heading {
  type: 'heading';
  /** Anchor. */
  id: string;
  inlines: Inline[];
}

/** What footnotes say, behind the section in which they are met. */
export interface Footnotes {
  type: 'footnotes';
  entries: { id: string; number: number; inlines: Inline[] }[];
}

/** A picture of the writer's, as a data: address. */
export interface Picture {
  type: 'picture';
  address: string;
  /** In pixels; null for a drawing without a size. */
  width: number | null;
  height: number | null;
  caption: Inline[];
  /** For who cannot see it. */
  description: string;
}

/** A list whose entries hold blocks, lists among them. */
export interface Outline {
  type: 'outline';
  ordered: boolean;
  /** The number of the first entry. */
  start: number;
  entries: Block[][];
}

export interface Quote {
  type: 'quote';
  blocks: Block[];
}

/** A line between two thoughts. */
export interface Rule {
  type: 'rule';
}
