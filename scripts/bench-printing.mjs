/**
 * Time from start to exit of a process that prints one HTML file: ours (contents' page numbers filled, so two prints) beside a bare
 * puppeteer.launch script with the same browser that prints once, turn by turn, after one warm-up each.
 *
 *     node scripts/bench-printing.mjs report.html [rounds]
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { importSource, sourceUrl } from './import-source.mjs';

const [html, rounds = '9'] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));

const { unpackBrowser } = await importSource('src/printing/unpack-browser.ts');
const printing = await sourceUrl('src/printing/print-pdf.ts');
const { executable } = await unpackBrowser();

const OURS = `
  const { openPrinter } = await import('${printing}');
  const printer = await openPrinter();
  const { readFileSync } = await import('node:fs');
  const pdf = await printer.print(readFileSync(${JSON.stringify(html)}, 'utf8'), { title: 'Report', language: 'en', fillPageNumbers: true });
  await printer.close();
  console.log(pdf.length);`;

const BARE = `
  const { default: puppeteer } = await import('puppeteer-core');
  const { readFileSync } = await import('node:fs');
  const browser = await puppeteer.launch({ executablePath: ${JSON.stringify(executable)}, headless: 'shell', pipe: true, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.setContent(readFileSync(${JSON.stringify(html)}, 'utf8'), { waitUntil: 'load' });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await browser.close();
  console.log(pdf.length);`;

const times = { ours: [], bare: [] };
for (let round = 0; round <= Number(rounds); round++) {
  for (const [name, script] of [
    ['ours', OURS],
    ['bare', BARE],
  ]) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    if (round > 0) times[name].push(performance.now() - start);
  }
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
for (const [name, list] of Object.entries(times)) {
  console.log(`${name}  median ${median(list).toFixed(0)} ms  (${list[0].toFixed(0)} to ${list.at(-1).toFixed(0)})`);
}
console.log(`ratio ${(median(times.ours) / median(times.bare)).toFixed(2)}`);
