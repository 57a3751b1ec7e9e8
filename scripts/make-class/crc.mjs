const TABLE = Array.from({ length: 256 }, (_, octet) => {
  let rest = octet;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

/** CRC-32 of zip files. With `state` its raw step, as their encryption uses it: begun there, and not inverted. */
export function crc32(octets, state) {
  let rest = state ?? 0xffffffff;
  for (const octet of octets) rest = (rest >>> 8) ^ TABLE[(rest ^ octet) & 255];
  return (state === undefined ? ~rest : rest) >>> 0;
}
