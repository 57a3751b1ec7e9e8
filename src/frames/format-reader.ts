/** Reads one record of a capture format. */
export interface FormatReader {
  /** False at the end of the file or of what can be read of it; the description then says which. */
  next(): boolean;
}

/** Longer frames are not believed: libpcap's own bound for a snap length (MAXIMUM_SNAPLEN), and tshark's. */
export const LONGEST_FRAME = 262_144;
