/** Puts ranges that overlap on different lanes, the first that is free; with no lane left they share the last. */
export function assignLanes(ranges: { start: number; end: number }[], most: number): number[] {
  const ends: number[] = [];
  const order = ranges.map((range, index) => ({ range, index })).sort((a, b) => a.range.start - b.range.start);
  const lanes: number[] = new Array(ranges.length).fill(0);
  for (const { range, index } of order) {
    const free = ends.findIndex((end) => end <= range.start);
    const lane = free >= 0 ? free : Math.min(ends.length, most - 1);
    lanes[index] = lane;
    ends[lane] = Math.max(ends[lane] ?? 0, range.end);
  }
  return lanes;
}
