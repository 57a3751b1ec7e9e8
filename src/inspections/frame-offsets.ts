/** Where frames lie in the file, by number: a capture's octets are read again from there, not held. Eight octets a frame. */
export interface FrameOffsets {
  note(frame: number, offset: number): void;
  /** -1 where it was not noted. */
  offsetOf(frame: number): number;
}

const BLOCK = 1 << 16;

export function keepFrameOffsets(): FrameOffsets {
  const blocks: Float64Array[] = [];
  return {
    note(frame, offset) {
      (blocks[frame >>> 16] ??= new Float64Array(BLOCK).fill(-1))[frame & (BLOCK - 1)] = offset;
    },
    offsetOf: (frame) => blocks[frame >>> 16]?.[frame & (BLOCK - 1)] ?? -1,
  };
}
