import type { Line } from './field-row.ts';
import type { Span } from '../octets/span.ts';
import type { SegmentContext } from './segment-context.ts';

/** One option of a TCP header, with what its reading needs of the segment around it. */
export interface TcpOption extends Span {
  octets: Uint8Array;
  segment: OptionSegment;
}

export interface OptionSegment {
  /** 12 bits, `tcp.flags`. */
  flags: number;
  /** Octets of payload. */
  length: number;
  context?: SegmentContext;
}

/** How Wireshark reads and prints an option of one kind. */
export interface OptionKind {
  field: string;
  /** In the line of all options, and in the option's own line unless `title` says otherwise. */
  name: string;
  title?: string;
  /** Before the title; `TCP Option - ` when absent. */
  prefix?: string;
  /** What is wrong with a length; an option of a wrong length is not read. Any length will do where absent. */
  complaint?(length: number, option: TcpOption): string | null;
  /** What the option's line adds to its title. */
  summary?(option: TcpOption): string;
  /** The lines before the kind; then those after kind and length, whose rows count from the option's first octet. */
  before?(option: TcpOption): Line[];
  lines?(option: TcpOption): Line[];
  /** What it adds to the Info column; nothing of an option of a wrong length unless it is in `always`. */
  info?(option: TcpOption): string;
  always?: string;
  /** Its lines can be asked for where the snap length cut the option; those that lie past its end are left out. */
  isReadCut?: boolean;
  /** What is added of such an option, whose octets end at `captured`. */
  cutInfo?(option: TcpOption, captured: number): string;
  /** In front of the Info column. */
  front?: string;
  /** Wireshark gives the packet up at this option. */
  isBroken?(option: TcpOption): boolean;
}
