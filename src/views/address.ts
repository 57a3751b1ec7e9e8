/**
 * The page's address while the view is open: `#frame-7` for a chosen frame, `#frames` before one is. So a link opens a frame, and the
 * browser's Back goes to the frame before, or closes the view.
 */
export interface Address {
  /** A step that Back undoes. */
  push(frame: number | null): void;
  /** The frame of the step that is gone on with, once rows have stopped changing. */
  settle(frame: number): void;
  /** The address without the view. */
  leave(): void;
}

/** What an address asks for: a frame, the list alone, or (`undefined`) nothing of the view. */
export function frameInAddress(hash: string): number | null | undefined {
  if (hash === '#frames') return null;
  const digits = /^#frame-(\d{1,9})$/.exec(hash)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Browsers refuse an address that changes with every row while a key is held down. */
const SETTLED_MS = 300;

/** `onMove` is told of every move that is not our own: Back, Forward, and links within the page. */
export function address(onMove: (frame: number | null | undefined) => void): Address {
  let waiting: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener('popstate', () => {
    forget();
    onMove(frameInAddress(location.hash));
  });

  function forget(): void {
    clearTimeout(timer);
    waiting = null;
  }

  function write(): void {
    if (waiting !== null) history.replaceState(null, '', `#frame-${waiting}`);
    forget();
  }

  return {
    push(frame) {
      write();
      const hash = frame === null ? '#frames' : `#frame-${frame}`;
      if (hash !== location.hash) history.pushState(null, '', hash);
    },
    settle(frame) {
      forget();
      waiting = frame;
      timer = setTimeout(write, SETTLED_MS);
    },
    leave() {
      forget();
      if (frameInAddress(location.hash) !== undefined) history.replaceState(null, '', location.pathname + location.search);
    },
  };
}
