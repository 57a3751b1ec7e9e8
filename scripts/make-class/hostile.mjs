// What nobody should be able to do to a class by handing it in. All of it is harmless where it is not unpacked blindly.
import { zipOf, zipWithLink } from './zip.mjs';

const ZEROS = 40 * 1024 * 1024;
const MANY = 10_000;

/** 40 MB of nothing in 40 kB. */
export const bomb = () => zipOf({ 'lab.pcapng': new Uint8Array(ZEROS) }, { level: 9 });

/** A right capture beside files that lead out of their folder. */
export function leadingOut(capture) {
  return zipOf({ '../../../../lab-report-was-here.txt': 'out\n', '/tmp/lab-report-was-here.txt': 'out\n', 'C:\\lab-report-was-here.txt': 'out\n', 'lab.pcapng': capture });
}

export const linkAlone = () => zipWithLink('lab.pcapng', '/etc/passwd');

/** More files than anybody hands in, a right capture the first of them. */
export function tenThousand(capture) {
  const rest = Array.from({ length: MANY }, (_, index) => [`node_modules/part-${`${index}`.padStart(5, '0')}.txt`, 'x']);
  return zipOf({ 'lab.pcapng': capture, ...Object.fromEntries(rest) }, { level: 0 });
}
