import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { isAlive } from '../printing/is-alive.ts';

/** Short, and no name of the machine's. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Of no other process, also of one that was killed and had the same number, as in a container; short, whatever the file is called. */
export function partialName(): string {
  return `.lab-report-${HOST}-${process.pid}-${randomBytes(6).toString('hex')}.part`;
}

/** Whether a name is that of a file which a process of this machine began and cannot end any more. To be asked before this process begins one. */
export function isLeftOver(name: string): boolean {
  const [, host, pid] = /^\.lab-report-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.part$/.exec(name) ?? [];
  return host === HOST && (Number(pid) === process.pid || !isAlive(Number(pid)));
}
