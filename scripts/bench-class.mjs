// A class of the lab's size, graded: with HTML as feedback, and with PDF beside a bare script that prints the same HTML with the same browser,
// as many pages at once as there are processors.
//
//     npm run build && node scripts/bench-class.mjs [submissions] [of which printed]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyze, composeReport, gradeAnalysis } from '../dist/library/lab-report.js';
import { median, timeRun } from './bench-measure.mjs';
import { importSource } from './import-source.mjs';
import { asPcapng, visitOf } from './make-class/samples.mjs';

const ROUNDS = 3;

export async function benchClass(main, { submissions = 300, printed = 60 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-bench-'));
  try {
    makeSubmissions(folder, submissions);
    const gradeMs = timeGrading(main, folder, ['--feedback', 'html']);
    console.log(`${submissions} submissions graded, with HTML: ${(gradeMs / 1000).toFixed(1)} s (target: at most 60 s for 300)`);
    const { ourMs, bareMs } = await comparePrinting(main, folder, printed);
    const share = Number((bareMs / ourMs).toFixed(2));
    console.log(`${printed} submissions graded, with PDF: ${(ourMs / 1000).toFixed(1)} s; the browser alone ${(bareMs / 1000).toFixed(1)} s; ${share} of its pace (target: at least 0.8)`);
    return { classSubmissions: submissions, classMs: Math.round(gradeMs), classPrinted: printed, classPdfMs: Math.round(ourMs), classBarePdfMs: Math.round(bareMs), classPdfShare: share };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const idOf = (index) => `${20_260_001 + index}`;

function makeSubmissions(folder, count) {
  for (let index = 0; index < count; index++) {
    const place = join(folder, 'class', idOf(index));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'lab.pcapng'), asPcapng(visitOf({ id: idOf(index), name: 'Li Hua', latin: 'Li Hua' })));
  }
}

function timeGrading(main, folder, words) {
  const elapsed = timeRun([process.execPath, resolve(main), 'grade', 'class', '-q', '-o', 'out', ...words], { cwd: folder });
  rmSync(join(folder, 'out'), { recursive: true });
  return elapsed;
}

/** Turn by turn, so that a busy moment strikes both alike. */
async function comparePrinting(main, folder, count) {
  const { unpackBrowser } = await importSource('src/printing/unpack-browser.ts');
  const { executable } = await unpackBrowser();
  await writePages(folder, count);
  const students = Array.from({ length: count }, (_, index) => idOf(index)).join();
  const times = { ours: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.bare.push(timeRun([process.execPath, '--input-type=module', '-e', bareScript(executable, join(folder, 'pages'), count)]));
    times.ours.push(timeGrading(main, folder, ['--feedback', 'pdf', '--student', students]));
  }
  return { ourMs: median(times.ours), bareMs: median(times.bare) };
}

/** What we have the browser print: reports with their points, as they are laid out for paper. */
async function writePages(folder, count) {
  const { renderHtml } = await importSource('src/pages/render-html.ts');
  mkdirSync(join(folder, 'pages'));
  for (let index = 0; index < count; index++) {
    const analysis = await analyze(join(folder, 'class', idOf(index), 'lab.pcapng'));
    const document = composeReport(analysis, { grade: await gradeAnalysis(analysis) });
    writeFileSync(join(folder, 'pages', `${index}.html`), await renderHtml(document, { forPaper: true }));
  }
}

function bareScript(executablePath, folder, count) {
  const launch = { executablePath, headless: 'shell', args: ['--no-sandbox'] };
  return `
    import { readFileSync, writeFileSync } from 'node:fs';
    import puppeteer from 'puppeteer-core';
    const browser = await puppeteer.launch(${JSON.stringify(launch)});
    let next = 0;
    const work = async () => {
      for (let index = next++; index < ${count}; index = next++) {
        const page = await browser.newPage();
        await page.setContent(readFileSync(${JSON.stringify(folder)} + '/' + index + '.html', 'utf8'));
        writeFileSync(${JSON.stringify(folder)} + '/' + index + '.pdf', await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true }));
        await page.close();
      }
    };
    await Promise.all(Array.from({ length: ${availableParallelism()} }, work));
    await browser.close();`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [submissions, printed] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(await benchClass(fileURLToPath(new URL('../dist/cli/main.js', import.meta.url)), { submissions, printed })));
}
