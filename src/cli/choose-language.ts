import { type Language, LANGUAGES } from '../explanations/explanation.ts';

/** `en`, `zh-CN` and what people write for them (`zh`, `zh_CN`, `ZH-cn`); null for anything else. */
export function readLanguage(name: string): Language | null {
  const wanted = name.replace('_', '-').toLowerCase();
  const known = LANGUAGES.find((language) => language.toLowerCase() === wanted);
  return known ?? (wanted === 'zh' ? 'zh-CN' : null);
}

/** The language of --lang where it is one, else that of the environment, as POSIX ranks its variables. */
export function chooseLanguage(argv: string[], env: NodeJS.ProcessEnv): Language {
  return readLanguage(givenLanguage(argv)) ?? languageOfLocale(env);
}

/** Looked up before the arguments are parsed: mistakes in them are told in that language, too. */
function givenLanguage(argv: string[]): string {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const [, joined] = argv[at]?.split('=') ?? [];
  return joined ?? argv[at + 1] ?? '';
}

function languageOfLocale(env: NodeJS.ProcessEnv): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh([-_.@]|$)/i.test(locale) ? 'zh-CN' : 'en';
}
