// Where npm keeps what it has fetched before, so that a job under another home need not fetch it again.
import { homedir } from 'node:os';
import { join } from 'node:path';

export function npmCache() {
  return process.env.npm_config_cache ?? join(homedir(), '.npm');
}
