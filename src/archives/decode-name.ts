/**
 * The name of an entry in a zip file. The format knows UTF-8, told by a flag or by an extra field (APPNOTE 4.4.4, 4.6.9), and IBM's code
 * page 437; Chinese Windows writes GBK without a word, and many others UTF-8. So what is UTF-8 is taken for it, then what reads as Chinese.
 */
export function decodeName(raw: Buffer, isUtf8: boolean, asCp437: () => string): string {
  if (isUtf8) return raw.toString('utf8');
  return strictly('utf-8', raw) ?? chinese(raw) ?? asCp437();
}

function strictly(encoding: string, raw: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return null;
  }
}

/** What is not ASCII has to be what Chinese names are made of, one character at least of the common ones (GB 2312): code page 437 decodes as rare ones. */
function chinese(raw: Buffer): string | null {
  const text = strictly('gb18030', raw);
  return text !== null && /^[\x20-\x7e\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e·—…“”‘’]*$/.test(text) && /[\xb0-\xf7][\xa1-\xfe]/.test(raw.toString('latin1')) ? text : null;
}
