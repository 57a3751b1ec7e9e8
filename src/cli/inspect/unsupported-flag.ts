import { EXIT } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { nearestWord } from '../../forms/nearest-word.ts';
import { INSPECT } from './inspect-options.ts';

/** Flags of tshark's that inspect does not have, by why: `inspect.without.<reason>` says it, with the way out where there is one. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  recording: [
    '-i',
    '-f',
    '-a',
    '-b',
    '-s',
    '-p',
    '-I',
    '-B',
    '-y',
    '-D',
    '-L',
    '-A',
    '-g',
    '--interface',
    '--autostop',
    '--ring-buffer',
    '--snapshot-length',
    '--no-promiscuous-mode',
    '--monitor-mode',
    '--list-interfaces',
    '--capture-filter',
  ],
  writing: ['-w', '-F', '-W', '--capture-comment', '--compress', '--export-tls-session-keys', '--print'],
  objects: ['--export-objects'],
  preferences: ['-o'],
  decoding: ['-d', '-X', '-K', '-C', '-M', '-U', '--enable-protocol', '--disable-protocol', '--only-protocols', '--enable-heuristic', '--disable-heuristic', '--disable-all-protocols'],
  names: ['-N', '-H'],
  seconds: ['-u'],
  'read-filter': ['-R', '--read-filter'],
  quieter: ['-Q'],
  log: ['--log-level', '--log-domain', '--log-file'],
  keys: ['--no-duplicate-keys', '--elastic-mapping-filter'],
};

/** The error for a flag that inspect does not have: one of tshark's that it says so of, a long one misspelt, or any other. */
export function unsupportedFlag(flag: string): CommandError {
  const [reason] = Object.entries(REASONS).find(([, flags]) => flags.includes(flag)) ?? [];
  if (reason) return new CommandError(EXIT.usage, `inspect.without.${reason}`, { flag });
  const meant = flag.startsWith('--')
    ? nearestWord(
        flag.slice(2),
        INSPECT.options.map(({ name }) => name),
      )
    : null;
  return meant ? new CommandError(EXIT.usage, 'usage.flag-misspelt', { flag, meant: `--${meant}` }) : new CommandError(EXIT.usage, 'inspect.flag-unknown', { flag });
}
