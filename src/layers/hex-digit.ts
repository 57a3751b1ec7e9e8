/** The number that an octet of ASCII writes as a hexadecimal digit; below 0 for what is none. */
export function hexDigit(octet: number): number {
  if (octet >= 0x30 && octet <= 0x39) return octet - 0x30;
  const letter = (octet | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}
