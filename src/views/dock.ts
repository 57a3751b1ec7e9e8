import { address } from './address.ts';
import { element } from './element.ts';
import { packetView, type PacketView } from './packet-view.ts';
import { say } from './say.ts';
import type { Target, ViewSource } from './view.ts';

/**
 * Where the view stands in the page: at its lower edge, opened by its button or by a number in the text, closed with Escape, which gives
 * the place in the text back. Nothing is made of the frames before it is opened.
 */
export interface Dock {
  readonly button: HTMLButtonElement;
  readonly box: HTMLElement;
  /** `from` is the place in the text that Escape leads back to. */
  open(target: Target | null, from: HTMLElement): void;
  /** As the address has it: a frame, the list (null), or closed. */
  follow(frame: number | null | undefined): void;
}

export function dock(source: ViewSource): Dock {
  const { words, kept } = source;
  const button = element('button', { type: 'button', class: 'view-open', 'aria-expanded': 'false', 'aria-controls': 'view' }, say(words, 'open', { count: kept.frames.length }));
  const back = element('a', { class: 'view-back', hidden: true }, say(words, 'in-report'));
  const tall = element('button', { type: 'button', class: 'view-tall', 'aria-pressed': 'false' }, say(words, 'tall'));
  const close = element('button', { type: 'button', 'aria-keyshortcuts': 'Escape' }, say(words, 'close'));
  const title = element('h2', { id: 'view-title' }, say(words, 'title'));
  const box = element('section', { id: 'view', class: 'view', hidden: true, 'aria-labelledby': 'view-title' }, element('header', {}, title, back, tall, close));
  let view: PacketView | null = null;
  let cameFrom: HTMLElement = button;
  const here = address(follow);

  button.addEventListener('click', () => open(null, button));
  close.addEventListener('click', () => shut());
  back.addEventListener('click', () => shut(false));
  tall.addEventListener('click', () => tall.setAttribute('aria-pressed', String(box.classList.toggle('tall'))));
  box.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    view?.focusFilter();
  });
  document.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Escape' && !isComposing && !box.hidden) shut();
  });

  function open(target: Target | null, from: HTMLElement): void {
    if (target || box.hidden) here.push(target?.frame ?? null);
    cameFrom = from;
    show(target);
  }

  function follow(frame: number | null | undefined): void {
    if (frame === undefined) return box.hidden ? undefined : shut(false);
    show(frame === null ? null : { frame });
  }

  function show(target: Target | null): void {
    reveal(true);
    view ??= opened();
    if (target) view.goTo(target);
    view.focus(target);
  }

  function opened(): PacketView {
    const made = packetView(source, tellPlace);
    box.append(made.box);
    made.begin();
    return made;
  }

  function shut(returns = true): void {
    reveal(false);
    if (!returns) return;
    here.leave();
    focusPlace(cameFrom);
  }

  function reveal(isOpen: boolean): void {
    box.hidden = !isOpen;
    document.body.classList.toggle('with-view', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  }

  /** The text's own place of the frame, if it has one. */
  function tellPlace(frame: number): void {
    here.settle(frame);
    const place = document.getElementById(`f${frame}`);
    back.hidden = place === null;
    if (place) back.href = `#f${frame}`;
  }

  return { button, box, open, follow };
}

/** A number or a row takes the focus only for this. */
function focusPlace(place: HTMLElement): void {
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1');
  place.focus();
}
