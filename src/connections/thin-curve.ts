import type { CurvePoint } from './curves.ts';

/** A curve that grows point by point and never holds more than a figure can show. */
export interface ThinCurve {
  /** Takes the point over: it may be merged into. */
  add(point: CurvePoint): void;
  points(): CurvePoint[];
}

/** Points that a curve holds at most: about one for each unit of a figure's width. */
const MOST_POINTS = 600;

/**
 * Keeps every point of a short curve. Of a long one the points that fall into one column of time become a point that spans their
 * values; when there are too many columns, their width doubles. So each point is merged a bounded number of times, and the least
 * and the greatest value of every column are kept whatever the length.
 */
export function thinCurve(most: number = MOST_POINTS): ThinCurve {
  let points: CurvePoint[] = [];
  let widthNs = 0;
  return { add, points: () => points };

  function add(point: CurvePoint): void {
    const last = points[points.length - 1];
    if (last !== undefined && widthNs > 0 && columnOf(last) === columnOf(point)) return merge(last, point);
    points.push(point);
    if (points.length > most) widen();
  }

  function widen(): void {
    while (points.length > 0.6 * most) {
      widthNs = Math.max(1000, widthNs * 2);
      points = merged(points);
    }
  }

  function merged(fine: CurvePoint[]): CurvePoint[] {
    const coarse: CurvePoint[] = [];
    for (const point of fine) {
      const last = coarse[coarse.length - 1];
      if (last !== undefined && columnOf(last) === columnOf(point)) merge(last, point);
      else coarse.push(point);
    }
    return coarse;
  }

  /** A clock that goes back stays in the first column, so that doubling comes to an end. */
  function columnOf({ timeNs }: CurvePoint): number {
    return Math.max(0, Math.floor((timeNs - points[0]!.timeNs) / widthNs));
  }
}

function merge(into: CurvePoint, point: CurvePoint): void {
  if (point.high > into.high) {
    into.high = point.high;
    into.frame = point.frame;
  }
  if (point.low < into.low) into.low = point.low;
}
