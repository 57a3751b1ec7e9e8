import { PrintingError, type PrintingErrorCode, type TriedBrowser } from '../../printing/printing-error.ts';
import type { ExitCode } from '../command.ts';
import { CommandError } from '../command-error.ts';
import type { WordParams } from '../open-words.ts';

/** An error as plain data: what comes out of another thread is of no class of ours. */
export type PackedError =
  | { kind: 'command'; exitCode: ExitCode; key: string; params: WordParams; lines: readonly string[] }
  | { kind: 'printing'; code: PrintingErrorCode; message: string; tried: TriedBrowser[] }
  | { kind: 'other'; message: string; stack: string | undefined };

export function packError(error: unknown): PackedError {
  if (error instanceof CommandError) return { kind: 'command', exitCode: error.exitCode, key: error.key, params: error.params, lines: error.lines };
  if (error instanceof PrintingError) return { kind: 'printing', code: error.code, message: error.message, tried: error.tried };
  return { kind: 'other', message: error instanceof Error ? error.message : String(error), stack: error instanceof Error ? error.stack : undefined };
}

export function unpackError(packed: PackedError): Error {
  if (packed.kind === 'command') return new CommandError(packed.exitCode, packed.key, packed.params, packed.lines);
  if (packed.kind === 'printing') return new PrintingError(packed.code, packed.message, packed.tried);
  return Object.assign(new Error(packed.message), { stack: packed.stack });
}
