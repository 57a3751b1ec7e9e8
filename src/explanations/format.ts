/** No-break space between a number and its unit. */
const GLUE = '\u00a0';

/** A duration for reading: three significant digits and the unit that suits it. */
export function formatDuration(ns: number): string {
  const rounded = roundToThree(ns);
  const size = Math.abs(rounded);
  if (size === 0) return `0${GLUE}s`;
  if (size < 1e3) return `${rounded}${GLUE}ns`;
  if (size < 1e6) return `${trim(rounded / 1e3)}${GLUE}µs`;
  if (size < 1e9) return `${trim(rounded / 1e6)}${GLUE}ms`;
  return `${trim(rounded / 1e9)}${GLUE}s`;
}

/** Before the unit is chosen: 999.6 µs are 1.00 ms. Of a thousand seconds and more every second is kept. */
function roundToThree(ns: number): number {
  return Math.abs(ns) < 1e12 ? Number(ns.toPrecision(3)) : ns;
}

/** A duration with every digit that it has, for sums that must come out: `16.755 µs`. */
export function formatExactDuration(ns: number): string {
  const size = Math.abs(ns);
  if (size < 1e6) return `${ns / 1e3}${GLUE}µs`;
  return size < 1e9 ? `${ns / 1e6}${GLUE}ms` : `${ns / 1e9}${GLUE}s`;
}

/** A duration as Wireshark prints it: seconds with the clock's decimals. */
export function formatSeconds(ns: number, digits = 6): string {
  return (ns / 1e9).toFixed(digits);
}

function trim(value: number): string {
  const size = Math.abs(value);
  return size >= 100 ? String(Math.round(value)) : size >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** A count with thousands set apart; never for numbers that a protocol carries. */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
