/**
 * The few numbers that are kept of a frame until the second pass, in columns rather than objects, so that a million frames
 * cost some tens of megabytes. The rows of one connection form a chain in file order; released rows are used again.
 */
export interface FrameRows {
  /** The kept row's index, or -1 when there is no room. Links it after `previous` (-1 for the first). */
  add(row: RowOf, previous: number): number;
  /** Gives back the chain from `first` to `last`. */
  release(first: number, last: number): void;
  /** Rows in use. */
  used(): number;
  next(row: number): number;
  number(row: number): number;
  offset(row: number): number;
  timeNs(row: number): number;
  capturedLength(row: number): number;
  wireLength(row: number): number;
  linkType(row: number): number;
}

/** What a row is made from: a frame's own fields. */
export interface RowOf {
  number: number;
  offset: number;
  timeNs: number;
  capturedLength: number;
  wireLength: number;
  linkType: number;
}

export const NO_ROW = -1;

export function keepRows(limit: number): FrameRows {
  let room = Math.min(limit, 4096);
  let numbers = new Uint32Array(room);
  let offsets = new Float64Array(room);
  let times = new Float64Array(room);
  let captured = new Uint32Array(room);
  let wire = new Uint32Array(room);
  let links = new Uint16Array(room);
  let nexts = new Int32Array(room);
  let fresh = 0;
  let free = NO_ROW;
  let used = 0;

  return {
    add(row, previous) {
      const index = freeRow();
      if (index === NO_ROW) return NO_ROW;
      numbers[index] = row.number;
      offsets[index] = row.offset;
      times[index] = row.timeNs;
      captured[index] = row.capturedLength;
      wire[index] = row.wireLength;
      links[index] = row.linkType;
      nexts[index] = NO_ROW;
      if (previous !== NO_ROW) nexts[previous] = index;
      used++;
      return index;
    },
    release(first, last) {
      for (let row = first; ; row = nexts[row]!) {
        used--;
        if (row === last) break;
      }
      nexts[last] = free;
      free = first;
    },
    used: () => used,
    next: (row) => nexts[row]!,
    number: (row) => numbers[row]!,
    offset: (row) => offsets[row]!,
    timeNs: (row) => times[row]!,
    capturedLength: (row) => captured[row]!,
    wireLength: (row) => wire[row]!,
    linkType: (row) => links[row]!,
  };

  function freeRow(): number {
    if (free !== NO_ROW) {
      const row = free;
      free = nexts[row]!;
      return row;
    }
    if (fresh === room && !grow()) return NO_ROW;
    return fresh++;
  }

  function grow(): boolean {
    if (room >= limit) return false;
    room = Math.min(limit, room * 2);
    numbers = enlarged(numbers, new Uint32Array(room));
    offsets = enlarged(offsets, new Float64Array(room));
    times = enlarged(times, new Float64Array(room));
    captured = enlarged(captured, new Uint32Array(room));
    wire = enlarged(wire, new Uint32Array(room));
    links = enlarged(links, new Uint16Array(room));
    nexts = enlarged(nexts, new Int32Array(room));
    return true;
  }
}

/** `larger`, beginning with the values of `column`. */
export function enlarged<C extends Int8Array | Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(column: C, larger: C): C {
  larger.set(column as never);
  return larger;
}
