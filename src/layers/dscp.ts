/** Differentiated services (RFC 2474 and its registry) and ECN (RFC 3168) as Wireshark prints them: short, then long. */
const CODE_POINTS: Readonly<Record<number, readonly [short: string, long: string]>> = {
  0: ['CS0', 'Default'], 1: ['LE', 'Lower Effort'], 8: ['CS1', 'Class Selector 1'], 16: ['CS2', 'Class Selector 2'], 24: ['CS3', 'Class Selector 3'],
  32: ['CS4', 'Class Selector 4'], 40: ['CS5', 'Class Selector 5'], 48: ['CS6', 'Class Selector 6'], 56: ['CS7', 'Class Selector 7'],
  10: ['AF11', 'Assured Forwarding 11'], 12: ['AF12', 'Assured Forwarding 12'], 14: ['AF13', 'Assured Forwarding 13'],
  18: ['AF21', 'Assured Forwarding 21'], 20: ['AF22', 'Assured Forwarding 22'], 22: ['AF23', 'Assured Forwarding 23'],
  26: ['AF31', 'Assured Forwarding 31'], 28: ['AF32', 'Assured Forwarding 32'], 30: ['AF33', 'Assured Forwarding 33'],
  34: ['AF41', 'Assured Forwarding 41'], 36: ['AF42', 'Assured Forwarding 42'], 38: ['AF43', 'Assured Forwarding 43'],
  44: ['VOICE-ADMIT', 'Voice Admit'], 46: ['EF PHB', 'Expedited Forwarding'],
};

const CONGESTION: readonly (readonly [short: string, long: string])[] = [
  ['Not-ECT', 'Not ECN-Capable Transport'],
  ['ECT(1)', "ECN-Capable Transport codepoint '01'"],
  ['ECT(0)', "ECN-Capable Transport codepoint '10'"],
  ['CE', 'Congestion Experienced'],
];

/** The octet as `0x02 (DSCP: CS0, ECN: ECT(0))`. */
export function trafficClassText(value: number): string {
  const [dscp] = CODE_POINTS[value >> 2] ?? ['Unknown'];
  return `0x${value.toString(16).padStart(2, '0')} (DSCP: ${dscp}, ECN: ${CONGESTION[value & 3]![0]})`;
}

export function codePointText(value: number): string {
  return `${CODE_POINTS[value]?.[1] ?? 'Unknown'} (${value})`;
}

export function congestionText(value: number): string {
  return `${CONGESTION[value]![1]} (${value})`;
}
