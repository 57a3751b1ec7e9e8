import { EXIT, type ExitCode } from './command.ts';

const FROM_THE_GRAVEST: ExitCode[] = [EXIT.fault, EXIT.usage, EXIT.notWritten, EXIT.unreadable, EXIT.notPrinted, EXIT.checksFailed];

/** Of several exit codes the one that says most: our own fault, then what has to be mended first; fine where there is none. */
export function gravest(exitCodes: ExitCode[]): ExitCode {
  return FROM_THE_GRAVEST.find((code) => exitCodes.includes(code)) ?? EXIT.fine;
}
