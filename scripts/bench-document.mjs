// The lab's capture to a PDF, whole process, beside a bare script that prints the same HTML with the same browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareRuns, timeRun } from './bench-measure.mjs';
import { importSource } from './import-source.mjs';

const ROUNDS = 7;

export async function benchDocument(main, capture) {
  const { unpackBrowser } = await importSource('src/printing/unpack-browser.ts');
  const { executable } = await unpackBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-bench-'));
  const html = join(folder, 'report.html');
  timeRun([process.execPath, main, capture, '-q', '-o', html]);
  const ours = [process.execPath, main, capture, '-q', '-o', join(folder, 'report.pdf')];
  const bare = [process.execPath, '--input-type=module', '-e', bareScript(executable, html, join(folder, 'bare.pdf'))];
  const { ourMs, bareMs } = compareRuns({ ourMs: ours, bareMs: bare }, ROUNDS);
  rmSync(folder, { recursive: true });
  const ratio = Number((ourMs / bareMs).toFixed(2));
  console.log(`capture -> PDF: ${ourMs.toFixed(0)} ms; bare puppeteer script ${bareMs.toFixed(0)} ms; ratio ${ratio} (target: at most 1.5)`);
  return { pdfMs: Math.round(ourMs), barePdfMs: Math.round(bareMs), pdfRatio: ratio };
}

function bareScript(executablePath, html, pdf) {
  const launch = { executablePath, headless: 'shell', args: ['--no-sandbox'] };
  return `
    import { readFileSync, writeFileSync } from 'node:fs';
    import puppeteer from 'puppeteer-core';
    const browser = await puppeteer.launch(${JSON.stringify(launch)});
    const page = await browser.newPage();
    await page.setContent(readFileSync(${JSON.stringify(html)}, 'utf8'));
    writeFileSync(${JSON.stringify(pdf)}, await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true }));
    await browser.close();`;
}
