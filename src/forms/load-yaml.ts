import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The parser, loaded when the first YAML is read: most runs read none. */
export function loadYaml(): typeof import('yaml') {
  return require('yaml') as typeof import('yaml');
}
