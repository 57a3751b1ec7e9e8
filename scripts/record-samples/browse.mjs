// Visits the lab page with the headless Chromium of @sparticuz/chromium, as a student does: open, listen, reload,
// leave the tab alone, close. Talks to the browser over a pipe, so that the capture holds no DevTools traffic.
// Usage (as root, in the namespace of the server): node browse.mjs http://127.0.0.1:8080/ IDLE_SECONDS PROFILE_FOLDER
import { readFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';

const [url, idleS, userDataDir] = process.argv.slice(2);
// Exit status of a visit whose spare connection did not come about; lab.py then records anew.
const WITHOUT_SPARE = 3;
const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

const browser = await puppeteer.launch({
  executablePath: await chromium.executablePath(),
  headless: 'shell',
  pipe: true,
  userDataDir,
  // Root cannot use Chromium's sandbox. Without background networking only the page's own traffic is recorded.
  args: ['--no-sandbox', '--mute-audio', '--autoplay-policy=no-user-gesture-required', '--disable-background-networking'],
});

try {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(playIntroduction);
  await page.evaluate(askForFavicon);
  await page.reload({ waitUntil: 'load' });
  await page.evaluate(openSpareConnection);
  await pause(1);
  if (spareStands()) await pause(Number(idleS));
  else process.exitCode = WITHOUT_SPARE;
} finally {
  await browser.close();
}

async function playIntroduction() {
  const audio = document.querySelector('audio');
  const ended = new Promise((resolve) => audio.addEventListener('ended', resolve, { once: true }));
  await audio.play();
  await ended;
}

/** The headless shell has no tab to put an icon on and does not ask by itself; an image request asks in the same words. */
async function askForFavicon() {
  const icon = new Image();
  const answered = new Promise((resolve) => icon.addEventListener('error', resolve, { once: true }));
  icon.src = '/favicon.ico';
  await answered;
}

/**
 * A full Chrome opens a spare connection on a guess; the headless shell does not guess. A request that is taken back
 * before its connection stands has the same effect: the connection is completed, and kept for a later request. When it comes too late, the request is
 * sent after all (about every second time).
 */
function openSpareConnection() {
  const abort = new AbortController();
  fetch('/', { cache: 'no-store', signal: abort.signal }).catch(() => {});
  abort.abort();
}

/** Whether a TCP connection of the browser is established: a row of this namespace's table with the server's port as remote. */
function spareStands() {
  const port = Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0');
  return readFileSync('/proc/net/tcp', 'utf8').includes(`:${port} 01 `);
}
