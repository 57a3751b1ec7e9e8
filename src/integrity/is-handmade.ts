/** That both ends begin below this comes about once in two thousand million times; traffic that is written by hand does. */
const SMALL = 100_000;

/** Whether the numbers with which a connection begins are ones that nobody drew at random. */
export function isHandmade(originator: number, responder: number): boolean {
  return originator === responder || (originator < SMALL && responder < SMALL);
}
