// Sorts and filters the rows that are there. Nothing is made from what students wrote: rows are moved, and shown or not.
(() => {
  const table = document.querySelector('table.students');
  const body = table.tBodies[0];
  const form = document.querySelector('form.filters');
  const rows = [...body.rows].map((row, place) => ({ row, place, words: row.textContent.toLowerCase(), outcomes: new Set(row.dataset.outcomes.split(' ')), marks: row.dataset.marks.split(' ') }));
  const texts = new Intl.Collator(document.documentElement.lang, { numeric: true });

  // What a cell has nothing for comes last, whichever way it goes.
  const sort = (head) => {
    const isDown = head.getAttribute('aria-sort') === 'ascending';
    const { cellIndex } = head;
    const isNumber = head.firstElementChild.dataset.kind === 'number';
    for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
    const by = new Map(rows.map((one) => [one, one.row.cells[cellIndex].dataset.by]));
    const compare = (a, b) => (isNumber ? by.get(a) - by.get(b) : texts.compare(by.get(a), by.get(b))) * (isDown ? -1 : 1);
    rows.sort((a, b) => (by.get(a) === '') - (by.get(b) === '') || compare(a, b) || a.place - b.place);
    body.append(...rows.map(({ row }) => row));
  };

  const filter = () => {
    const { search, status, criterion, outcome, mark } = Object.fromEntries(new FormData(form));
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = (one) => {
      if (status && one.row.dataset.status !== status) return false;
      if (mark && !one.marks.includes(mark)) return false;
      if (criterion && outcome && !one.outcomes.has(`${criterion}:${outcome}`)) return false;
      if (!criterion && outcome && ![...one.outcomes].some((said) => said.endsWith(`:${outcome}`))) return false;
      return words.every((word) => one.words.includes(word));
    };
    let shown = 0;
    for (const one of rows) {
      one.row.hidden = !wanted(one);
      if (!one.row.hidden) shown++;
    }
    form.querySelector('output').value = `${shown} / ${rows.length}`;
  };

  // A browser may fill in again what was chosen before the page was loaded anew.
  filter();
  table.tHead.addEventListener('click', ({ target }) => target.closest('button') && sort(target.closest('th')));
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  document.addEventListener('click', ({ target }) => {
    const pick = target.closest('button.pick');
    if (!pick) return;
    form.reset();
    for (const [name, value] of Object.entries(pick.dataset)) form.elements[name].value = value;
    setTimeout(filter);
    form.scrollIntoView({ block: 'start' });
  });
})();
