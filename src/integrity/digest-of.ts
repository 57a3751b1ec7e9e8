import { createHash } from 'node:crypto';

/** 64 bits, which do not collide by chance among millions of marks, in hexadecimal digits. */
export function digestOf(...parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
