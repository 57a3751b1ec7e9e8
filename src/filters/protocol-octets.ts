import type { FieldSource } from '../layers/occurrence.ts';
import type { Value } from './value.ts';

/** Fields that `protocolOctets` asks for. */
export const AROUND_PROTOCOLS = ['frame', 'ip', 'ip.len'] as const;

/**
 * What `contains` and `matches` search of a protocol: its header and all that it carries, up to the end of the innermost IPv4 packet
 * around it, or of the frame. `value` is the header alone, a view of the frame's octets; octets of a reassembled message stay as they are.
 */
export function protocolOctets(value: Value, frame: FieldSource): Value {
  const whole = frame.occurrences('frame')[0]?.value;
  if (!(value instanceof Uint8Array) || !(whole instanceof Uint8Array) || value.buffer !== whole.buffer) return value;
  const start = value.byteOffset - whole.byteOffset;
  if (start < 0 || start + value.length > whole.length) return value;
  return whole.subarray(start, Math.max(start + value.length, Math.min(whole.length, endAround(start, whole, frame))));
}

function endAround(start: number, whole: Uint8Array, frame: FieldSource): number {
  const lengths = frame.occurrences('ip.len');
  let end = whole.length;
  frame.occurrences('ip').forEach(({ value }, index) => {
    const length = lengths[index]?.value;
    if (!(value instanceof Uint8Array) || value.buffer !== whole.buffer || typeof length !== 'number') return;
    const at = value.byteOffset - whole.byteOffset;
    if (at <= start && length >= value.length) end = Math.min(end, at + length);
  });
  return end;
}
