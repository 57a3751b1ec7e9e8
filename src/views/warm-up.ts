import type { OpenedFrames } from './opened-frames.ts';

/** Milliseconds of one go where the browser does not say how long it is idle. */
const GO_MS = 8;

/** Dissects the frames while the page has nothing else to do, so that the first filter need not wait for it. */
export function warmUp(opened: OpenedFrames): void {
  let next = 0;
  const goOn = (mayGoOn: () => boolean) => {
    while (next < opened.frames.length && mayGoOn()) opened.source(next++).occurrences('frame');
    if (next < opened.frames.length) whenIdle(goOn);
  };
  whenIdle(goOn);
}

function whenIdle(work: (mayGoOn: () => boolean) => void): void {
  if ('requestIdleCallback' in window) {
    requestIdleCallback((deadline) => work(() => deadline.timeRemaining() > 1));
    return;
  }
  setTimeout(() => {
    const ends = performance.now() + GO_MS;
    work(() => performance.now() < ends);
  }, GO_MS);
}
