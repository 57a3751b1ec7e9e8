// How this machine reaches the package registry: what npm has fetched before, and certificates and proxies, without which it tries
// in vain for minutes. A job whose variables are GitHub's needs these besides.
import { homedir } from 'node:os';
import { join } from 'node:path';

export function networkVariables() {
  const found = Object.entries(process.env).filter(([name]) => /_proxy$|^(NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR))$/i.test(name));
  return { ...Object.fromEntries(found), npm_config_cache: npmCache() };
}

export function npmCache() {
  return process.env.npm_config_cache ?? join(homedir(), '.npm');
}
