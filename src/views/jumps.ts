import type { Target } from './view.ts';

/** Numbers in the text, rows, arrows and cells name their frame, field and octets: a click on one goes there. */
export function listenForJumps(holds: (frame: number) => boolean, jump: (target: Target, from: HTMLElement) => void): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const place = (event.target as Element).closest<HTMLElement>('[data-frame]');
    if (!place || place.closest('.view') || hasSelection()) return;
    const target = targetOf(place.dataset);
    if (!holds(target.frame)) return;
    event.preventDefault();
    jump(target, place);
  });
}

function targetOf({ frame, field, octets }: DOMStringMap): Target {
  const [first, last] = (octets ?? '').split('-').map(Number);
  return { frame: Number(frame), field, octets: first !== undefined && last !== undefined ? { start: first, end: last + 1 } : undefined };
}

/** Somebody marks text so as to copy it. */
function hasSelection(): boolean {
  return !(document.getSelection()?.isCollapsed ?? true);
}
