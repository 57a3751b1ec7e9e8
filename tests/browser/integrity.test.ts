import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/explanations/explanation.ts';
import { renderIntegrity } from '../../src/integrity/render-integrity.ts';
import { type LaunchedBrowser, launchBrowser } from '../../src/printing/launch-browser.ts';
import { everyIntegrity } from '../support/every-integrity.ts';
import { lowContrast } from './low-contrast.ts';
import { openQuietly, QUIET } from './open-quietly.ts';
import { noBrowser } from './printing-ground.ts';

describe.skipIf(noBrowser !== null)('integrity.html in a browser, opened from a file', () => {
  let launched: LaunchedBrowser;
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-page-'));
  const file = join(folder, 'integrity.html');
  chmodSync(folder, 0o755);

  beforeAll(async () => {
    launched = await launchBrowser({});
  });
  afterAll(async () => {
    await launched?.browser.close();
    launched?.process.end();
    rmSync(folder, { recursive: true });
  });

  it.each(LANGUAGES)('in %s runs and fetches nothing, can be read in light and dark, and fits a telephone', async (language) => {
    expect(await openQuietly(launched.browser, file, renderIntegrity({ integrity: everyIntegrity(), language, pageOf: () => null }))).toEqual(QUIET);
    const page = await launched.browser.newPage();
    await page.setViewport({ width: 360, height: 740 });
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await page.goto(pathToFileURL(file).href);
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
      expect(await page.evaluate(lowContrast)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    await page.close();
  });
});
