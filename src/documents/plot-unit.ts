/** A unit that an axis counts in: `per` of the values that it is made from are one of it. */
export interface PlotUnit {
  name: string;
  per: number;
}

type Ladder = readonly PlotUnit[];

const TIMES: Ladder = [{ name: 'ns', per: 1 }, { name: 'µs', per: 1e3 }, { name: 'ms', per: 1e6 }, { name: 's', per: 1e9 }];
const OCTETS: Ladder = [{ name: 'B', per: 1 }, { name: 'kB', per: 1e3 }, { name: 'MB', per: 1e6 }, { name: 'GB', per: 1e9 }];
const RATES: Ladder = [{ name: 'bit/s', per: 1 }, { name: 'kbit/s', per: 1e3 }, { name: 'Mbit/s', per: 1e6 }, { name: 'Gbit/s', per: 1e9 }];

/** From nanoseconds. */
export const timeUnit = (most: number): PlotUnit => unitFor(TIMES, most);
export const octetUnit = (most: number): PlotUnit => unitFor(OCTETS, most);
/** From bits a second. */
export const rateUnit = (most: number): PlotUnit => unitFor(RATES, most);

/** A rate in words: three significant digits and the unit that suits it. */
export function rateText(bitsPerSecond: number): string {
  const { name, per } = unitFor(RATES, 2 * bitsPerSecond);
  const value = bitsPerSecond / per;
  return `${value >= 100 ? Math.round(value) : Number(value.toPrecision(3))}\u00a0${name}`;
}

/** The largest unit of which there are two or more, so that the axis does not count in hundredths. */
function unitFor(ladder: Ladder, most: number): PlotUnit {
  return [...ladder].reverse().find(({ per }) => most >= 2 * per) ?? ladder[0]!;
}
