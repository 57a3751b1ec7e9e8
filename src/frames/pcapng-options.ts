/** Options of a pcapng block: code(2) length(2) value padded to four octets, ended by code 0 or the block's end. */
export interface PcapngOption {
  code: number;
  value: Uint8Array;
}

export interface OptionsSpan {
  buffer: Uint8Array;
  view: DataView;
  start: number;
  end: number;
  little: boolean;
}

/** The options that lie whole within the span; what follows a length that leads out of it is left alone. */
export function readOptions({ buffer, view, start, end, little }: OptionsSpan): PcapngOption[] {
  const options: PcapngOption[] = [];
  for (let at = start; at + 4 <= end && options.length < MOST_OPTIONS; ) {
    const code = view.getUint16(at, little);
    const length = view.getUint16(at + 2, little);
    if (code === 0 || at + 4 + length > end) break;
    options.push({ code, value: buffer.subarray(at + 4, at + 4 + length) });
    at += 4 + length + (-length & 3);
  }
  return options;
}

/** A block of nothing but empty options must not fill the memory. */
const MOST_OPTIONS = 1000;

/** The option's text, at most 2000 characters: control characters are kept, wrong UTF-8 becomes U+FFFD. */
export function optionText(value: Uint8Array): string {
  const text = new TextDecoder().decode(value.subarray(0, 8000)).replace(/\0+$/, '');
  return text.length > 2000 ? Array.from(text).slice(0, 2000).join('') : text;
}

/** The text of the first option with this code; null without one. */
export function findText(options: readonly PcapngOption[], code: number): string | null {
  const found = options.find((option) => option.code === code);
  return found ? optionText(found.value) : null;
}

/** The 64-bit number of the first option with this code; null without one. Only ever counts and seconds. */
export function findBig(options: readonly PcapngOption[], code: number, little: boolean): bigint | null {
  const value = options.find((option) => option.code === code && option.value.length === 8)?.value;
  if (!value) return null;
  return new DataView(value.buffer, value.byteOffset, 8).getBigInt64(0, little);
}
