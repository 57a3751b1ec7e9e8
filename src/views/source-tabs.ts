import type { Source } from '../layers/dissection.ts';
import { element } from './element.ts';
import { say } from './say.ts';
import type { ViewWords } from './view.ts';

/** A tab for each place where octets of the frame lie; no tabs for the frame alone. Arrow keys go from one to the next. */
export interface SourceTabs {
  readonly box: HTMLElement;
  show(sources: readonly Source[]): void;
  choose(source: number): void;
}

export function sourceTabs(words: ViewWords, onChoose: (source: number) => void): SourceTabs {
  const box = element('div', { class: 'view-tabs', role: 'tablist', 'aria-label': say(words, 'sources') });
  let chosen = 0;
  box.addEventListener('click', (event) => {
    const tab = (event.target as Element).closest<HTMLElement>('[data-source]');
    if (tab) onChoose(Number(tab.dataset.source));
  });
  box.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    onChoose((chosen + step + box.children.length) % box.children.length);
    (box.children[chosen] as HTMLElement).focus();
  });

  return {
    box,
    show(sources) {
      box.replaceChildren(...sources.map(({ name, octets }, source) =>
        element('button', { type: 'button', role: 'tab', 'data-source': source, 'aria-controls': 'view-octets' }, `${name} (${octets.length})`)));
      box.hidden = sources.length < 2;
    },
    choose(source) {
      chosen = source;
      for (const [index, tab] of [...box.children].entries()) {
        tab.setAttribute('aria-selected', String(index === source));
        tab.setAttribute('tabindex', index === source ? '0' : '-1');
      }
    },
  };
}
