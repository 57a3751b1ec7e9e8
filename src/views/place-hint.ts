import { element } from './element.ts';
import { say } from './say.ts';
import type { ViewWords } from './view.ts';

/** Says above the report's first packet list what a click on it does. Only a page whose script runs says so; on paper it is hidden. */
export function placeHint(words: ViewWords): void {
  document.querySelector('.packets > .scroll')?.before(element('p', { class: 'view-hint' }, say(words, 'hint')));
}
