import type { Header } from './exchange.ts';
import { fieldValue } from './header-fields.ts';

/** What Content-Type says (RFC 9110, 8.3). */
export interface MediaType {
  /** Lower-case `type/subtype`; '' when not given. */
  name: string;
  charset: string | null;
}

export function mediaTypeOf(headers: readonly Header[]): MediaType {
  const value = fieldValue(headers, 'content-type') ?? '';
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(value)?.[1] ?? null;
  return { name: value.split(';')[0]!.trim().toLowerCase(), charset };
}

/** Whether the type promises text; null when it says nothing either way. */
export function promisesText(name: string): boolean | null {
  if (name === '') return null;
  return /^text\/|[/+](json|xml|x-ndjson|javascript|x-javascript|ecmascript|x-www-form-urlencoded|yaml|toml|sql|graphql)$/.test(name);
}
