import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { View } from '../documents/document.ts';
import { safeMarkup } from '../templates/safe-markup.ts';

/** What a page needs to open its frames: their data, the script, and the hash by which the page allows that script and no other. */
export interface LiveView {
  source: object;
  script: object;
  hash: string;
}

/** Null where the script was not built. */
export function liveView(view: View): LiveView | null {
  const script = viewScript();
  return script === null ? null : { source: safeMarkup(scriptJson(view)), script: safeMarkup(script.text), hash: script.hash };
}

/** Two places: beside the built program, and where the build puts it when the program runs from source. */
const PLACES = [new URL('../views/view.js', import.meta.url), new URL('../../dist/views/view.js', import.meta.url)];

let read: { text: string; hash: string } | null | undefined;

function viewScript(): { text: string; hash: string } | null {
  read ??= readScript();
  return read;
}

function readScript(): { text: string; hash: string } | null {
  const place = PLACES.find((url) => existsSync(url));
  if (!place) return null;
  const text = readFileSync(place, 'utf8');
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}

/** JSON that cannot end the element it stands in, nor begin a comment there. */
function scriptJson(value: object): string {
  return JSON.stringify(value).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
}
