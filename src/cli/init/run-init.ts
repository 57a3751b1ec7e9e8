import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEFAULT_PROFILES, shippedProfiles } from '../../profiles/shipped-profiles.ts';
import { EXIT, type ExitCode, type Surroundings } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { openProfile } from '../open-profile.ts';
import { openWords, type Words } from '../open-words.ts';
import { writeWhole } from '../write-whole.ts';
import { copyProfile } from './copy-profile.ts';
import { composeNotes } from './compose-notes.ts';
import type { InitOrder } from './init-order.ts';
import type { NewFile } from './new-file.ts';
import { drawLogo } from './draw-logo.ts';
import { composeTune } from './compose-tune.ts';

/** Makes a lab's folder and says which two commands come next. Nothing is written where any of its files is there already. Throws CommandError. */
export async function runInit(asked: InitOrder, words: Words, around: Surroundings): Promise<ExitCode> {
  const { folder, language } = asked;
  const wanted = asked.profile ?? DEFAULT_PROFILES[language];
  const profile = await openProfile({ name: wanted, folder: around.folder, language });
  const order = asked.languageGiven ? asked : { ...asked, language: profile.language ?? language };
  const written = openWords(order.language);
  const copied = shippedProfiles().includes(wanted) ? [] : copyProfile(resolve(around.folder, wanted));
  const notes = composeNotes({ order, profile, words: written, profileName: copied.length > 0 ? './profile' : wanted });
  const files = [...filesOf(order, written, notes), ...copied];
  const taken = files.find(({ name }) => existsSync(resolve(around.folder, folder, name)));
  if (taken) throw new CommandError(EXIT.notWritten, 'init.is-there', { path: join(folder, taken.name) });
  for (const { name, content } of files) {
    const path = join(folder, name);
    await writeWhole({ path, file: resolve(around.folder, path) }, content);
    if (!order.quiet) around.stdout.write(`${path}\n`);
  }
  if (!order.quiet) around.stderr.write(`${words.say('init.next', pathsIn(folder))}\n`);
  return EXIT.fine;
}

/** Paths as they are typed from where the command ran, in quotes where a shell would part them. */
function pathsIn(folder: string): Record<'notes' | 'site' | 'capture' | 'report', string> {
  const typed = (name: string) => {
    const path = join(folder, name);
    return /[^\p{L}\p{N}_./\\:-]/u.test(path) ? `"${path}"` : path;
  };
  return { notes: typed('notes.md'), site: typed('site'), capture: typed('lab.pcapng'), report: typed('report.pdf') };
}

function filesOf(order: InitOrder, words: Words, notes: string): NewFile[] {
  const { name, number, language } = order;
  const person = { language, name: escaped(name || words.say('init.your-name')), number: escaped(number || words.say('init.your-number')) };
  return [
    { name: 'notes.md', content: notes },
    { name: 'site/index.html', content: `${words.say('init.page', person)}\n` },
    { name: 'site/logo.svg', content: drawLogo(name) },
    { name: 'site/introduction.wav', content: composeTune() },
    { name: '.gitignore', content: 'out/\n*.pdf\n*.docx\n' },
  ];
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
