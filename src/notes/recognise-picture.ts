/** What a picture's first octets say of it; sizes in pixels, null for a drawing, which has none. */
export interface RecognisedPicture {
  type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml';
  width: number | null;
  height: number | null;
}

/** The type and size of a picture by its own octets, whatever its name is; null for what is none of the five that browsers and paper take. */
export function recognisePicture(octets: Uint8Array): RecognisedPicture | null {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const begins = (at: number, text: string) => octets.length >= at + text.length && [...text].every((character, index) => octets[at + index] === character.charCodeAt(0));
  // PNG (ISO/IEC 15948), 11.2.2: IHDR comes first.
  if (begins(0, '\x89PNG\r\n\x1a\n') && octets.length >= 24) return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  if ((begins(0, 'GIF87a') || begins(0, 'GIF89a')) && octets.length >= 10) return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (begins(0, 'RIFF') && begins(8, 'WEBP')) return webp(view, begins);
  if (octets[0] === 0xff && octets[1] === 0xd8) return jpeg(view);
  return isSvg(octets) ? { type: 'image/svg+xml', width: null, height: null } : null;
}

/** The three forms of a WebP file (RFC 9649, 2.5 to 2.7). */
function webp(view: DataView, begins: (at: number, text: string) => boolean): RecognisedPicture | null {
  if (view.byteLength < 30) return null;
  const type = 'image/webp' as const;
  if (begins(12, 'VP8 ')) return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (begins(12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return begins(12, 'VP8X') ? { type, width: three(24), height: three(27) } : null;
}

/** The first frame header (ISO/IEC 10918-1, B.2.2): markers C0 to CF, but for those that hold tables. */
function jpeg(view: DataView): RecognisedPicture | null {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const length = marker === 0xff ? -1 : view.getUint16(at + 2);
    if (length === 0 || length === 1) return null;
    at += 2 + length;
  }
  return null;
}

/** Text whose root is svg, behind a declaration and remarks. */
function isSvg(octets: Uint8Array): boolean {
  const head = new TextDecoder().decode(octets.subarray(0, 4096)).replace(/^\ufeff/, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE svg[^>[]*>\s*)*<svg[\s>]/.test(head);
}
