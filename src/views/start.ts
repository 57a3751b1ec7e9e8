import { frameInAddress } from './address.ts';
import { dock } from './dock.ts';
import { placeHint } from './place-hint.ts';
import { listenForJumps } from './jumps.ts';
import type { ViewSource } from './view.ts';

/** The page's script. Reads what the page carries and puts the view's button into it; the report reads the same without it. */
const carried = document.getElementById('view-source');
if (carried?.textContent) start(JSON.parse(carried.textContent) as ViewSource);

function start(source: ViewSource): void {
  const { button, box, open, follow } = dock(source);
  const numbers = new Set(source.kept.frames.map(({ number }) => number));
  document.body.append(button, box);
  document.documentElement.classList.add('with-frames');
  placeHint(source.words);
  listenForJumps((frame) => numbers.has(frame), open);
  follow(frameInAddress(location.hash));
}
