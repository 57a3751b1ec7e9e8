/** Wireshark's words for `tcp.completeness`; every other value reads `Incomplete`. */
export const COMPLETENESS_NAMES: Record<number, string> = {
  1: 'Incomplete, SYN_SENT',
  3: 'Incomplete, CLIENT_ESTABLISHED',
  7: 'Incomplete, ESTABLISHED',
  15: 'Incomplete, DATA',
  23: 'Complete, NO_DATA',
  31: 'Complete, WITH_DATA',
  39: 'Complete, NO_DATA',
  47: 'Complete, WITH_DATA',
  55: 'Complete, NO_DATA',
  63: 'Complete, WITH_DATA',
};
