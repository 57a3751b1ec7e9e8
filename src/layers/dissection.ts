import type { Layer } from './layer.ts';

/** All that one frame and its context tell. Plain data but for the octets of the sources. */
export interface Dissection {
  layers: Layer[];
  /** Where octets lie: first the frame as captured, then what was put together or decoded, in the order of the layers. */
  sources: Source[];
  columns: Columns;
}

export interface Source {
  /** Wireshark's name for it: `Frame`, `Reassembled TCP`, `Reassembled IPv4`, `De-chunked entity body`, `Uncompressed entity body`. */
  name: string;
  octets: Uint8Array;
}

/** Wireshark's columns as far as layers fill them; each layer edits what the ones outside of it wrote. */
export interface Columns {
  source: string;
  destination: string;
  protocol: string;
  info: string;
  /** So many characters of `info` stay whatever a layer further in writes: TCP's verdicts. */
  fence?: number;
  /** `protocol` stays: more was handed on in the same frame before. */
  frozen?: boolean;
}
