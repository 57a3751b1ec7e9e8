/** Samples a second, of 8 bits each. */
const RATE = 8000;
/** Frequencies in Hz, of a third of a second each: a tune that stands in for a spoken introduction. */
const TONES = [523, 659, 784];

/** A short WAV file (RIFF, PCM, one channel) for the page's audio element, until its owner has recorded something. */
export function composeTune(): Uint8Array {
  const samples = TONES.flatMap((tone) => Array.from({ length: Math.floor(RATE / 3) }, (_, at) => sample(tone, at)));
  const octets = new Uint8Array(44 + samples.length);
  const view = new DataView(octets.buffer);
  const text = (at: number, word: string) => octets.set(new TextEncoder().encode(word), at);
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples.length, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, samples.length, true);
  octets.set(samples, 44);
  return octets;
}

/** Fading, so that one tone ends where the next begins. */
function sample(tone: number, at: number): number {
  const fade = 1 - at / (RATE / 3);
  return 128 + Math.round(60 * fade * Math.sin((2 * Math.PI * tone * at) / RATE));
}
