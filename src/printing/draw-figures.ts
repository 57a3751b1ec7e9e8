import type { Page, ScreenshotClip } from 'puppeteer-core';
import { loadHtml, type SealedPage } from './load-page.ts';

/** A figure, or as much of it as a page has room for, in the colours of paper. */
export interface FigurePicture {
  png: Uint8Array;
  /** In CSS pixels, of which a picture has `SCALE` for each. */
  width: number;
  height: number;
}

/** By the figure's id, or the data: address of a picture that is SVG; those of a ladder that a page has no room for, top to bottom. */
export type FigurePictures = Map<string, FigurePicture[]>;

/** Pixels of a picture for each CSS pixel: 192 to the inch, which prints without visible steps. */
const SCALE = 2;
/** What a figure is drawn for, with its padding: drawn narrower, it would be scaled. */
const WIDTH = 664;
/** What a word processor's page has room for, with a caption. */
const HEIGHT = 840;
/** A document has some tens; hostile ones may have any number. */
const MOST_PICTURES = 300;

/** The drawings of a document as PNG, the same octets from the same browser. */
export async function drawFigures(sealed: SealedPage, html: string): Promise<FigurePictures> {
  const { page } = sealed;
  await page.setViewport({ width: WIDTH, height: HEIGHT + 40, deviceScaleFactor: SCALE });
  await loadHtml(sealed, html);
  const strips = (await page.evaluate(PARTS_OF_FIGURES)) as Strip[];
  const pictures: FigurePictures = new Map();
  for (const { id, ...clip } of strips.slice(0, MOST_PICTURES)) {
    pictures.set(id, [...(pictures.get(id) ?? []), { png: await takePicture(page, clip), width: clip.width, height: clip.height }]);
  }
  return pictures;
}

interface Strip extends ScreenshotClip {
  id: string;
}

/** Within the window: beyond it, the browser would lay the page out anew and elsewhere. */
async function takePicture(page: Page, clip: ScreenshotClip): Promise<Uint8Array> {
  await page.evaluate(`scrollTo(0, ${clip.y})`);
  return page.screenshot({ type: 'png', clip, captureBeyondViewport: false });
}

/**
 * Runs in the page, by DevTools. Only the drawings and the pictures that are SVG stay, so that nothing else is laid out; a ladder is cut between rows into parts that a page
 * has room for. Answers where each part lies, in whole CSS pixels.
 */
const PARTS_OF_FIGURES = `(async () => {
  const figures = [...document.querySelectorAll('figure.drawing')];
  const drawings = [...new Map([...document.querySelectorAll('img[src^="data:image/svg"]')].map((image) => [image.getAttribute('src'), image])).values()];
  document.body.replaceChildren(...figures, ...drawings);
  for (const caption of document.querySelectorAll('figcaption')) caption.remove();
  const sheet = document.createElement('style');
  sheet.textContent = 'html{scrollbar-width:none;background:#fff!important}body{--paper:#fff;background:#fff!important;margin:0!important;padding:0 0 2000px!important;display:block!important;max-width:none!important}figure{margin:0!important;padding:6px 2px!important;width:auto!important}.scroll{overflow:visible!important}svg{min-width:0!important}img{display:block!important;margin:0!important;width:auto;height:auto;max-width:640px!important;max-height:${HEIGHT}px!important}';
  document.head.append(sheet);
  await Promise.all([...document.fonts].map((font) => font.load().catch(() => {})));
  await Promise.all(drawings.map((image) => image.decode().catch(() => {})));
  // One that has no size of its own would be as wide as the window.
  for (const image of drawings) if (!image.hasAttribute('width')) image.style.width = Math.max(240, image.naturalWidth) + 'px';
  const pictured = drawings.map((image) => [image.getAttribute('src'), image.getBoundingClientRect()]).filter(([, { width, height }]) => width >= 1 && height >= 1)
    .map(([id, { left, top, width, height }]) => ({ id, x: Math.floor(left), y: Math.floor(top + scrollY), width: Math.ceil(width), height: Math.ceil(height) }));
  const strips = figures.flatMap((figure) => {
    const box = figure.getBoundingClientRect();
    const bottom = box.bottom + scrollY;
    const cuts = [...figure.querySelectorAll('.ladder-row')].map((row) => row.getBoundingClientRect().bottom + scrollY);
    const tops = [box.top + scrollY];
    cuts.forEach((cut, index) => {
      if ((cuts[index + 1] ?? bottom) - tops.at(-1) > ${HEIGHT}) tops.push(cut);
    });
    return tops.map((top, index) => {
      const y = Math.floor(top);
      return { id: figure.id, x: Math.floor(box.left), y, width: Math.ceil(box.width), height: Math.max(1, Math.ceil(tops[index + 1] ?? bottom) - y) };
    });
  });
  return [...strips, ...pictured];
})()`;
