import type { Terminal } from './command.ts';

/**
 * A stream that a runner of GitHub Actions reads: it takes a line that begins with `::`, and `##[` anywhere, for a command, on both
 * streams. File names and captured text must not give any.
 */
export function withoutCommands(terminal: Terminal): Terminal {
  return { isTTY: terminal.isTTY, columns: terminal.columns, write: (text) => terminal.write(text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '# #[')) };
}
