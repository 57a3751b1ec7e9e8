// Two fields of every frame of a gigabyte, beside tshark; one filter over it, beside tcpdump; and how soon the first rows of it come.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureNode, timeRun } from './bench-measure.mjs';

const FIELDS = ['-T', 'fields', '-e', 'tcp.seq', '-e', 'tcp.ack'];

export async function benchInspect(main) {
  const file = join(tmpdir(), 'big.pcapng');
  if (!existsSync(file)) {
    console.log(`inspect: skipped, because ${file} is not there`);
    return {};
  }
  const inspect = (...args) => [1, 2, 3].map(() => measureNode([main, 'inspect', file, ...args])).sort((a, b) => a.wallMs - b.wallMs)[1];
  const fields = inspect(...FIELDS);
  const filtered = inspect('-Y', 'tcp.port==8080');
  const firstRowMs = await untilFirstOctets([main, 'inspect', file]);
  const tsharkMs = timeRun(['tshark', '-n', '-r', file, ...FIELDS]);
  const tcpdumpMs = timeRun(['tcpdump', '-nr', file, 'tcp port 8080']);
  return tell({ fields, filtered, firstRowMs, tsharkMs, tcpdumpMs });
}

/** Milliseconds from the start of a program to the first of its output. */
function untilFirstOctets(args) {
  const started = process.hrtime.bigint();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve) => {
    child.stdout.once('data', () => {
      resolve(Number(process.hrtime.bigint() - started) / 1e6);
      child.kill();
    });
  });
}

function tell({ fields, filtered, firstRowMs, tsharkMs, tcpdumpMs }) {
  const seconds = (ms) => (ms === null ? 'not installed' : `${(ms / 1000).toFixed(2)} s`);
  const ratio = (theirs, ours) => (theirs === null ? null : Number((theirs / ours).toFixed(2)));
  const toTshark = ratio(tsharkMs, fields.wallMs);
  const toTcpdump = ratio(tcpdumpMs, filtered.wallMs);
  console.log(`inspect -T fields -e tcp.seq -e tcp.ack: ${seconds(fields.wallMs)}, ${fields.rssMb.toFixed(0)} MB resident`);
  console.log(`  tshark                   ${seconds(tsharkMs)}   ${toTshark} times as long (target: at least 20)`);
  console.log(`inspect -Y tcp.port==8080: ${seconds(filtered.wallMs)}, ${filtered.rssMb.toFixed(0)} MB resident`);
  console.log(`  tcpdump -n tcp port 8080 ${seconds(tcpdumpMs)}   ${toTcpdump} times`);
  console.log(`first rows of the list after ${seconds(firstRowMs)}`);
  return {
    inspectFieldsS: Number((fields.wallMs / 1000).toFixed(2)),
    inspectRssMb: Math.round(fields.rssMb),
    tsharkFieldsToOurs: toTshark,
    tcpdumpFilterToOurs: toTcpdump,
    firstRowS: Number((firstRowMs / 1000).toFixed(2)),
  };
}
