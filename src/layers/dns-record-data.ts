import type { Field } from './layer.ts';

/** What a record's data says, by its type (RFC 1035, 3.3, and the RFCs of the later types). */
export interface RecordData {
  fields: Field[];
  /** Behind the record's name, type and class in its line. */
  title: string;
  /** Behind the type in the Info column. */
  info: string;
  /** The data ends before it is whole. */
  cut?: boolean;
}

/** The data of a record: octets `start` to `end` of a message that begins at `message.start`. */
export interface DataSpan {
  octets: Uint8Array;
  start: number;
  end: number;
  message: { start: number; end: number };
  owner: string;
}
