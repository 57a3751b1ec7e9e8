/**
 * What is known of a field before any frame is read: the vocabulary of display filters, of `-e` and of `-G fields`. Names, titles,
 * kinds and bases are Wireshark 4.0's, so that a filter or a script written for it means the same here.
 */
export interface FieldType {
  /** `tcp.srcport`; a protocol's own row is named as its layer (`tcp`). */
  name: string;
  /** As in the tree, `Source Port`. */
  title: string;
  kind: FieldKind;
  /** How its numbers are written; `none` where it has none. */
  base: FieldBase;
  /** The protocol that it belongs to; of a protocol, itself. */
  protocol: string;
  /** Bits that a boolean's row is drawn in; 0 where it is drawn without bits. */
  width?: number;
  /** Words that stand for its numbers, in the tree and in a filter: `ip.proto == TCP`. */
  names?: Readonly<Record<number, string>>;
}

/** How a field's values are held, compared and written (Wireshark's FT_ types). */
export type FieldKind =
  | 'none' | 'protocol' | 'boolean' | 'char'
  | 'uint8' | 'uint16' | 'uint24' | 'uint32' | 'uint40' | 'uint48' | 'uint56' | 'uint64'
  | 'int8' | 'int16' | 'int24' | 'int32' | 'int40' | 'int48' | 'int56' | 'int64'
  | 'float' | 'double' | 'framenum'
  | 'string' | 'bytes' | 'ether' | 'ipv4' | 'ipv6' | 'eui64' | 'guid' | 'oid'
  | 'absolute-time' | 'relative-time';

export type FieldBase = 'none' | 'dec' | 'hex' | 'oct' | 'dec-hex' | 'hex-dec' | 'port' | 'oui';
