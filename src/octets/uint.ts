/** The unsigned big-endian number in `octets[at .. at + length)`, at most six octets. The caller keeps to the bounds. */
export function uint(octets: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let index = at; index < at + length; index++) value = value * 256 + octets[index]!;
  return value;
}
