import type { Random } from './seeded-random.ts';

/** A copy of some octets with a few faults, as damaged files and hostile hands make them: flips, lengths, cuts, repeats, swaps. */
export function mutate(octets: Uint8Array, random: Random): Uint8Array {
  let mutated: Uint8Array = octets.slice();
  for (let left = random.between(1, 8); left > 0; left--) mutated = random.oneOf(FAULTS)(mutated, random);
  return mutated;
}

type Fault = (octets: Uint8Array, random: Random) => Uint8Array;

const EXTREMES = [0, 1, 0x7f, 0x80, 0xff];

const FAULTS: readonly Fault[] = [
  (octets, random) => withOctet(octets, random, (octet) => octet ^ (1 << random.between(0, 7))),
  (octets, random) => withOctet(octets, random, () => random.between(0, 255)),
  (octets, random) => withOctet(octets, random, () => random.oneOf(EXTREMES)),
  (octets, random) => withOctet(octets, random, (octet) => octet + random.oneOf([-1, 1])),
  (octets, random) => octets.slice(0, random.between(1, octets.length)),
  (octets, random) => withRun(octets, random, (run) => run.fill(random.oneOf(EXTREMES))),
  (octets, random) => {
    const at = random.between(0, octets.length - 1);
    const run = octets.slice(at, at + random.between(1, 64));
    return Uint8Array.from([...octets.subarray(0, at), ...run, ...octets.subarray(at)]);
  },
  (octets, random) => {
    const at = random.between(0, octets.length - 1);
    return Uint8Array.from([...octets.subarray(0, at), ...octets.subarray(at + random.between(1, 16))]);
  },
  (octets, random) => withRun(octets, random, (run) => run.reverse()),
];

function withOctet(octets: Uint8Array, random: Random, change: (octet: number) => number): Uint8Array {
  if (octets.length === 0) return octets;
  const at = random.between(0, octets.length - 1);
  octets[at] = change(octets[at]!);
  return octets;
}

function withRun(octets: Uint8Array, random: Random, change: (run: Uint8Array) => void): Uint8Array {
  const at = random.between(0, Math.max(0, octets.length - 1));
  change(octets.subarray(at, at + random.between(1, 16)));
  return octets;
}
