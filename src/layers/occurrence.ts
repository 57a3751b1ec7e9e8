/**
 * One value of a field in one frame, as filters compare it and lists write it. By kind (`FieldKind`):
 *
 *     boolean, char, framenum, integers of up to 32 bits     number
 *     wider integers                                          bigint
 *     float, double                                           number
 *     ipv4                                                    number (unsigned, 32 bits)
 *     string                                                  string
 *     bytes, ether, ipv6, protocol and the other octets       Uint8Array
 *     relative-time                                           number of nanoseconds
 *     absolute-time                                           bigint, nanoseconds since 1970-01-01 UTC
 *     none                                                    null
 */
export interface Occurrence {
  value: number | bigint | string | Uint8Array | null;
  /** Which occurrence of its protocol in the frame it stands in, from 1: what `ip.addr#1` asks for. */
  layer: number;
}

/** A frame, as far as somebody asks for fields by name. Values come in the tree's order, hidden ones included. */
export interface FieldSource {
  occurrences(name: string): readonly Occurrence[];
}
