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
  open(target: Target | null): void;
}

export function dock(source: ViewSource): Dock {
  const { words, kept } = source;
  const button = element('button', { type: 'button', class: 'view-open', 'aria-expanded': 'false', 'aria-controls': 'view' }, say(words, 'open', { count: kept.frames.length }));
  const back = element('a', { class: 'view-back', hidden: true }, say(words, 'in-report'));
  const tall = element('button', { type: 'button', 'aria-pressed': 'false' }, say(words, 'tall'));
  const close = element('button', { type: 'button' }, say(words, 'close'));
  const title = element('h2', { id: 'view-title' }, say(words, 'title'));
  const box = element('section', { id: 'view', class: 'view', hidden: true, 'aria-labelledby': 'view-title' }, element('header', {}, title, back, tall, close));
  let view: PacketView | null = null;
  let cameFrom: HTMLElement | null = null;

  button.addEventListener('click', () => (box.hidden ? open(null) : shut()));
  close.addEventListener('click', () => shut());
  back.addEventListener('click', () => shut(false));
  tall.addEventListener('click', () => tall.setAttribute('aria-pressed', String(box.classList.toggle('tall'))));
  box.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Escape') shut();
    else if (key === '/' && !(target instanceof HTMLInputElement)) setTimeout(() => view?.focusFilter());
  });

  function open(target: Target | null): void {
    if (box.hidden) cameFrom = document.activeElement as HTMLElement | null;
    box.hidden = false;
    document.body.classList.add('with-view');
    button.setAttribute('aria-expanded', 'true');
    if (view === null) {
      view = packetView(source, tellPlace);
      box.append(view.box);
    }
    if (target) view.goTo(target);
    view.focus();
  }

  function shut(returns = true): void {
    box.hidden = true;
    document.body.classList.remove('with-view');
    button.setAttribute('aria-expanded', 'false');
    if (returns) (cameFrom?.isConnected ? cameFrom : button).focus();
  }

  /** The text's own place of the frame, if it has one. */
  function tellPlace(frame: number): void {
    const place = document.getElementById(`f${frame}`);
    back.hidden = place === null;
    if (place) back.href = `#f${frame}`;
  }

  return { button, box, open };
}
