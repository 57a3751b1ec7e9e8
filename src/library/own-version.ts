import { readFileSync } from 'node:fs';

/** The version in the package's own package.json, which lies beside `src/` and beside `dist/`. */
export function ownVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
