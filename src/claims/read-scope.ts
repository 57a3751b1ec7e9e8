import type { Scope } from './claim.ts';

const NAMED: readonly { pattern: RegExp; by: Scope['by'] }[] = [
  { pattern: /\(?(?:\b(?:in|of|on|for) )?(?:the )?(?:tcp\.stream|tcp stream|stream|流)(?: index)? ?(?:==|=|eq|:|#)? ?(\d{1,6})\b ?(?:中|里|的)?\)?[,:]?/, by: 'stream' },
  { pattern: /\(?(?:\b(?:in|of|on|for) )?(?:the )?connection (?:from|on) (?:client )?port (\d{1,5})\b\)?[,:]?/, by: 'port' },
  { pattern: /(?:在)?(?:客户端)?端口(?:为|是)? ?(\d{1,5})的?(?:这条|这个|那条)?连接(?:中|里)?的?[,:]?/, by: 'port' },
  { pattern: /(?:在)?第(\d{1,6}|[一二三四五六七八九十])(?:个|条)(?:tcp)?连接(?:中|里)?的?[,:]?/, by: 'place' },
  { pattern: /\(?(?:\b(?:in|of|on|for) )?(?:the )?(first|second|third|fourth|fifth|sixth|seventh) (?:tcp )?connection\b\)?[,:]?/, by: 'place' },
  { pattern: /\(?(?:\b(?:in|of|on|for) )(?:the )?(?:tcp )?connection #?(\d{1,6})\b(?! ?[.:]\d)\)?[,:]?/, by: 'number' },
  { pattern: /^(?:the )?(?:tcp )?connection #?(\d{1,6})\b[,:]?(?= ?[a-z\u4e00-\u9fff])/, by: 'number' },
  { pattern: /\(connection #?(\d{1,6})\)/, by: 'number' },
  { pattern: /(?:在)?连接 ?#?(\d{1,6})(?:中|里|的|,|:)/, by: 'number' },
];

const PLACES: Record<string, number> = Object.fromEntries([...'first second third fourth fifth sixth seventh'.split(' ').map((word, at) => [word, at + 1]), ...[...'一二三四五六七八九十'].map((word, at) => [word, at + 1])]);

/** Takes the connection that a claim names out of its text. What follows is read alone; null where none is named. */
export function readScope(text: string): { scope: Scope | null; rest: string } {
  for (const { pattern, by } of NAMED) {
    const found = pattern.exec(text);
    if (!found) continue;
    const number = PLACES[found[1]!] ?? Number(found[1]);
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/ +/g, ' ').trim();
    return { scope: { by: by === 'number' && number > 999 ? 'port' : by, number }, rest };
  }
  return { scope: null, rest: text };
}
