/** Octets that a protocol reads in one go. Positions count from the beginning of what TCP handed on; those before `origin` are not held. */
export interface Window {
  octets: Uint8Array;
  /** Where the position `origin` lies in `octets`. */
  start: number;
  origin: number;
  /** Position behind the last octet. */
  end: number;
}

export const octetAt = ({ octets, start, origin }: Window, position: number): number => octets[start + position - origin]!;
