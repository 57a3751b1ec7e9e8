// The page that a student made for the lab: that of samples/site with another name, number, logo and tune, each of as many octets as the
// original, so that every length in a recording still holds.
import { readFileSync } from 'node:fs';
import { draw } from './draw.mjs';

const site = new URL('../../samples/site/', import.meta.url);
const [HTML, LOGO, TUNE] = ['index.html', 'logo.svg', 'introduction.wav'].map((name) => readFileSync(new URL(name, site)));

/** { html, logo, tune }. `shown` stands where the student's number belongs; it is the student's own but for who forgot to change it. */
export function pageOf({ name, latin, id }, shown = id) {
  const html = HTML.toString().replaceAll('Li Hua 李华', name === latin ? name : `${latin} ${name}`).replaceAll('Li Hua', latin).replaceAll('20260001', shown);
  const logo = LOGO.toString().replaceAll('Li Hua', latin).replace('>LH<', `>${initials(latin)}<`).replace('12355b', colour(id, 'ground')).replace('f4d58d', colour(id, 'lines'));
  return { html: fitted(html, HTML.length), logo: fitted(logo, LOGO.length), tune: tuneOf(id) };
}

/** Puts the student's own files over the original ones in a segment's payload, behind a head or alone. */
export function setPage(payload, { html, logo, tune }) {
  for (const [from, to] of [[HTML, html], [LOGO, logo], [TUNE, tune]]) {
    const at = payload.indexOf(from);
    if (at >= 0) to.copy(payload, at);
  }
}

const initials = (latin) => latin.split(' ').map((word) => word[0]).join('').slice(0, 2);
const colour = (...what) => (draw(...what) & 0xff_ffff).toString(16).padStart(6, '0');

/** Longer names take the place of the indentation; what is left over is blank. */
function fitted(text, length) {
  let fit = text;
  while (Buffer.byteLength(fit) > length && /^ /m.test(fit)) fit = fit.replace(/^ /m, '');
  if (Buffer.byteLength(fit) > length) throw new Error(`Too long for ${length} octets: ${text}`);
  return Buffer.from(`${fit.trimEnd()}${' '.repeat(length - Buffer.byteLength(fit.trimEnd()) - 1)}\n`);
}

const TUNE_HEAD = 44;

/** A tone of its own for each, in the original's format: 8 bits, 8000 a second. */
function tuneOf(id) {
  const hertz = 220 + (draw(id, 'tone') % 660);
  const tune = Buffer.from(TUNE);
  for (let at = TUNE_HEAD; at < tune.length; at++) tune[at] = Math.round(128 + 60 * Math.sin((2 * Math.PI * hertz * (at - TUNE_HEAD)) / 8000));
  return tune;
}
