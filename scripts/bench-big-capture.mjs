// A gigabyte of capture to report.json, beside what else reads such a file: cat, tcpdump, tshark.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureNode, timeRun } from './bench-measure.mjs';

const MAKER = '../shared/captures/tools/make-big';

export function benchBigCapture(main) {
  const file = join(tmpdir(), 'big.pcapng');
  if (!existsSync(file) && !existsSync(MAKER)) {
    console.log(`big capture: skipped, because neither ${file} nor ${MAKER} is there`);
    return {};
  }
  if (!existsSync(file)) timeRun(['python3', '-B', MAKER, file, '--size', '1G']);
  return measure(main, file);
}

function measure(main, file) {
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-bench-'));
  timeRun(['cat', file]);
  const catMs = timeRun(['cat', file]);
  const ours = [1, 2, 3].map(() => measureNode([main, file, '-q', '-o', join(folder, 'report.json')])).sort((a, b) => a.wallMs - b.wallMs)[1];
  const tcpdumpMs = timeRun(['tcpdump', '-r', file, '-w', '/dev/null', 'tcp']);
  const tsharkMs = timeRun(['tshark', '-2', '-n', '-q', '-r', file, '-z', 'http,tree']);
  rmSync(folder, { recursive: true });
  return tell({ octets: statSync(file).size, catMs, ...ours, tcpdumpMs, tsharkMs });
}

function tell({ octets, catMs, wallMs, rssMb, tcpdumpMs, tsharkMs }) {
  const seconds = (ms) => (ms === null ? 'not installed' : `${(ms / 1000).toFixed(2)} s`);
  const ratio = (ms) => (ms === null ? null : Number((ms / wallMs).toFixed(2)));
  console.log(`big capture (${(octets / 1e9).toFixed(2)} GB) -> report.json: ${seconds(wallMs)}, ${rssMb.toFixed(0)} MB resident (target: at most 300)`);
  console.log(`  tshark -2 -z http,tree  ${seconds(tsharkMs)}   ${ratio(tsharkMs)} times as long (target: at least 10, aim 25)`);
  console.log(`  tcpdump tcp             ${seconds(tcpdumpMs)}   ${ratio(tcpdumpMs)} times`);
  console.log(`  cat                     ${seconds(catMs)}   ${ratio(catMs)} times`);
  return { bigWallS: Number((wallMs / 1000).toFixed(2)), bigRssMb: Math.round(rssMb), tsharkToOurs: ratio(tsharkMs), tcpdumpToOurs: ratio(tcpdumpMs), catToOurs: ratio(catMs) };
}
