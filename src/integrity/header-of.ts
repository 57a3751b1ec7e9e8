import type { Message } from '../exchanges/exchange.ts';

/** The first value of a header field, whose name is given in lower case; null where there is none. */
export function headerOf({ headers }: Pick<Message, 'headers'>, name: string): string | null {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? null;
}
