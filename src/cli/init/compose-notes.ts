import { wordingIn } from '../../explanations/wording-in.ts';
import { COVER_KEYS, type CoverKey, FRONT_KEYS, type FrontKey } from '../../notes/front-keys.ts';
import type { Profile } from '../../profiles/profile.ts';
import type { Words } from '../open-words.ts';
import type { InitOrder } from './init-order.ts';

export interface NotesWish {
  order: InitOrder;
  profile: Profile;
  words: Words;
  /** For the front matter: a name, or a folder beside the notes. */
  profileName: string;
}

/** The notes of a new lab: a front matter to fill in, and the profile's headings, each with a remark on what belongs there. */
export function composeNotes({ order, profile, words, profileName }: NotesWish): string {
  const { language } = order;
  const values: Partial<Record<string, string>> = { name: order.name, number: order.number };
  const cover = profile.cover.map(({ key, label }) => `${keyIn(key, wordingIn(label, language))}: ${quoted(values[key] ?? '')}`.trimEnd());
  const called = (key: FrontKey) => (language === 'zh-CN' ? FRONT_KEYS[key][0] : key);
  const front = [
    '---',
    `${called('title')}: ${quoted(order.title || words.say('init.title'))}`,
    ...cover,
    `${called('capture')}: lab.pcapng`,
    `${called('profile')}: ${quoted(profileName)}`,
    `${called('language')}: ${language}`,
    `${called('questions')}: [lab2]`,
    '---',
  ];
  const sections = profile.sections.flatMap(({ title, hint }) => ['', `## ${wordingIn(title, language)}`, '', ...(hint ? [`<!-- ${wordingIn(hint, language).replaceAll('--', '—')} -->`, ''] : [])]);
  return [...front, '', `<!-- ${words.say('init.remark')} -->`, ...sections].join('\n');
}

/** The key as the cover has it, where the front matter knows that name for it. */
function keyIn(key: string, label: string): string {
  return (COVER_KEYS[key as CoverKey] as readonly string[] | undefined)?.includes(label) ? label : key;
}

/** YAML takes plain words without quotes, and everything within them. */
function quoted(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} ./_-]*$/u.test(text) || text === '' ? text : JSON.stringify(text);
}
