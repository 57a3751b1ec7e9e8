/**
 * One value of a field in one frame, as filters compare it and lists write it. By kind (`FieldKind`):
 *
 *     boolean, char, framenum, integers of up to 32 bits     number
 *     wider integers                                          bigint
 *     float, double                                           number
 *     ipv4                                                    number (unsigned, 32 bits)
 *     string                                                  string
 *     bytes, ether, ipv6, protocol and the other octets       Uint8Array
 *     relative-time                                           number of nanoseconds; bigint beyond 2^53 (`frame.time_epoch`)
 *     absolute-time                                           bigint, nanoseconds since 1970-01-01 UTC
 *     none                                                    null
 *
 * null as well where a field is there and its dissector told no value.
 */
export interface Occurrence {
  value: number | bigint | string | Uint8Array | null;
  /** Which occurrence of its protocol in the frame it stands in, from 1: what `ip.addr#1` asks for. */
  layer: number;
  /** The line of a protocol in the tree, which lists of fields print for it. */
  label?: string;
}

/** A frame, as far as somebody asks for fields by name. Values come in the tree's order, hidden ones included. */
export interface FieldSource {
  occurrences(name: string): readonly Occurrence[];
}
