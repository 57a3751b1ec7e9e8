// What it costs to start: help, version and an HTML report beside a Node that does nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareRuns } from './bench-measure.mjs';

const ROUNDS = 15;

export function benchStart(main, capture) {
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-bench-'));
  const { nothing, ...ours } = compareRuns(
    {
      nothing: [process.execPath, '-e', '0'],
      help: [process.execPath, main, '--help'],
      version: [process.execPath, main, '--version'],
      html: [process.execPath, main, capture, '-q', '-o', join(folder, 'report.html')],
    },
    ROUNDS,
  );
  rmSync(folder, { recursive: true });
  const ratios = Object.fromEntries(Object.entries(ours).map(([name, ms]) => [`${name}Ratio`, Number((ms / nothing).toFixed(2))]));
  console.log(`node -e 0: ${nothing.toFixed(0)} ms; --help ${ratios.helpRatio} times, --version ${ratios.versionRatio} times (target: at most 2)`);
  console.log(`capture -> HTML: ${ours.html.toFixed(0)} ms, ${ratios.htmlRatio} times node -e 0 (target: at most 6)`);
  return { nodeMs: Math.round(nothing), htmlMs: Math.round(ours.html), ...ratios };
}
