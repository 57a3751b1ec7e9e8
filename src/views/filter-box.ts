import { compileFilter } from '../filters/compile-filter.ts';
import { FilterError, type Filter } from '../filters/filter.ts';
import { visibleText } from '../octets/visible-text.ts';
import { element } from './element.ts';
import { say } from './say.ts';
import type { ViewWords } from './view.ts';

/** Where a display filter is written. A wrong one is explained under it with a mark below the place, and what is shown stays. */
export interface FilterBox {
  readonly box: HTMLElement;
  set(text: string): void;
  focus(): void;
}

export function filterBox(words: ViewWords, onFilter: (filter: Filter) => void): FilterBox {
  const input = element('input', { type: 'text', id: 'view-filter', class: 'view-filter', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', placeholder: say(words, 'filter-hint'), 'aria-describedby': 'view-filter-error' });
  const error = element('div', { class: 'view-error', id: 'view-filter-error', role: 'alert' });
  const sign = element('span', { class: 'view-sign', 'aria-hidden': 'true' });
  const clear = element('button', { type: 'button', 'aria-label': say(words, 'clear'), title: say(words, 'clear') }, '×');
  const form = element('form', { class: 'view-filter-form', role: 'search' }, element('label', { for: 'view-filter' }, say(words, 'filter')), input, sign, clear, element('button', { type: 'submit' }, say(words, 'apply')), error);
  input.addEventListener('input', judge);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply();
  });
  clear.addEventListener('click', () => {
    input.value = '';
    apply();
    input.focus();
  });

  /** While somebody types, colour and sign say whether it is a filter; what is wrong with it is said when it is applied. */
  function judge(): void {
    const verdict = input.value.trim() === '' ? '' : isFilter(input.value) ? 'right' : 'wrong';
    input.classList.remove('right', 'wrong');
    if (verdict) input.classList.add(verdict);
    sign.textContent = { right: '✓', wrong: '✗', '': '' }[verdict];
  }

  function apply(): void {
    judge();
    try {
      const filter = compileFilter(input.value);
      explain(null);
      onFilter(filter);
    } catch (problem) {
      if (!(problem instanceof FilterError)) throw problem;
      explain(problem);
    }
  }

  function explain(problem: FilterError | null): void {
    input.setAttribute('aria-invalid', String(problem !== null));
    error.replaceChildren();
    if (problem === null) return;
    const { start, end } = problem.at;
    error.append(say(words, `filter.${problem.code}`, problem.params), marked(input.value, start, Math.max(end, start + 1)));
    input.setSelectionRange(start, end);
  }

  return {
    box: form,
    set(text) {
      input.value = text;
      apply();
    },
    focus: () => input.focus(),
  };
}

function isFilter(text: string): boolean {
  try {
    compileFilter(text);
    return true;
  } catch (problem) {
    if (problem instanceof FilterError) return false;
    throw problem;
  }
}

/** The filter with a wavy line under the place that is wrong; a blank stands for what is missing at its end. */
function marked(text: string, start: number, end: number): HTMLElement {
  return element('code', {}, visibleText(text.slice(0, start)), element('mark', {}, visibleText(text.slice(start, end)) || '\u00a0'), visibleText(text.slice(end)));
}
