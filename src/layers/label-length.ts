/** How long a line of Wireshark's tree may be, in octets of UTF-8, and how it says that one was cut. */
const LABEL_OCTETS = 239;
const CUT_LABEL_OCTETS = 238;
/** The most octets that one UTF-16 unit takes in UTF-8. */
const OCTETS_PER_UNIT = 3;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** `title: text`, or the text alone where the title is empty; null cuts without saying so. */
export function cutLabel(title: string | null, text: string): string {
  const whole = title ? `${title}: ${text}` : text;
  if (whole.length * OCTETS_PER_UNIT <= LABEL_OCTETS || fits(whole)) return whole;
  if (title === null) return firstOctets(whole, LABEL_OCTETS);
  const beginning = text.slice(0, LABEL_OCTETS);
  return firstOctets(title ? `${title} [truncated]: ${beginning}` : ` [truncated]${beginning}`, CUT_LABEL_OCTETS);
}

function fits(text: string): boolean {
  return text.length <= LABEL_OCTETS && encoder.encode(text).length <= LABEL_OCTETS;
}

/** Up to `most` octets of UTF-8, whole characters only. */
function firstOctets(text: string, most: number): string {
  const octets = encoder.encode(text);
  let end = Math.min(most, octets.length);
  while (end < octets.length && end > 0 && (octets[end]! & 0xc0) === 0x80) end--;
  return decoder.decode(octets.subarray(0, end));
}
