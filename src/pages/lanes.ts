/** Puts ranges that overlap on different lanes, each on the first that is free; -1 where no lane is left. */
export function assignLanes(ranges: { start: number; end: number }[], most: number): number[] {
  const ends: number[] = [];
  const order = ranges.map((range, index) => ({ range, index })).sort((a, b) => a.range.start - b.range.start);
  const lanes: number[] = new Array(ranges.length).fill(0);
  for (const { range, index } of order) {
    const free = ends.findIndex((end) => end <= range.start);
    const lane = free < 0 && ends.length < most ? ends.length : free;
    lanes[index] = lane;
    if (lane >= 0) ends[lane] = range.end;
  }
  return lanes;
}
