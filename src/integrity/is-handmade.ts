/** Below this no stack begins but one in ten million; traffic that is written by hand does. */
const SMALL = 1_000;

/** Whether the numbers with which a connection begins are ones that nobody drew at random. */
export function isHandmade(originator: number, responder: number): boolean {
  return originator === responder || (originator < SMALL && responder < SMALL);
}
