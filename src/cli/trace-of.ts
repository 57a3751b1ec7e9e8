import { printable } from './printable.ts';

/** Where an error comes from, with its causes, for --verbose. */
export function traceOf(error: unknown): string {
  return rawTrace(error).split('\n').map(printable).join('\n');
}

function rawTrace(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause ? `\n${rawTrace(error.cause)}` : '';
  return trace + cause;
}
