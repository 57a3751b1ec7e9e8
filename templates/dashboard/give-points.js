// Writes what a teacher typed as lines for overrides.yaml: kept nowhere, so it is copied before the page is closed.
(() => {
  const table = document.querySelector('table.open');
  if (!table) return;
  const [entry, copy, copied, wrong] = ['pre.entry', 'button.copy', 'output.copied', 'p.wrong'].map((name) => document.querySelector(name));
  const rows = [...table.tBodies[0].rows].map((row) => ({ key: row.dataset.key, fields: [...row.querySelectorAll('input')] }));

  const linesOf = ({ key, fields }) => {
    const given = fields.filter((field) => field.value !== '' && field.validity.valid);
    return given.length ? [`  ${JSON.stringify(key)}:`, '    points:', ...given.map((field) => `      ${JSON.stringify(field.dataset.id)}: ${Number(field.value)}`)] : [];
  };

  const write = () => {
    const lines = rows.flatMap(linesOf);
    entry.textContent = lines.join('\n') || entry.dataset.empty;
    copy.disabled = lines.length === 0;
    wrong.hidden = rows.every(({ fields }) => fields.every((field) => field.validity.valid));
    copied.value = '';
  };

  // The way of spreadsheets: Enter goes down.
  const goDown = (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const { id } = event.target.dataset;
    const column = rows.flatMap(({ fields }) => fields.filter((field) => field.dataset.id === id));
    column[column.indexOf(event.target) + 1]?.focus();
  };

  const mark = () => {
    const range = document.createRange();
    range.selectNodeContents(entry);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };

  const take = () => {
    mark();
    const said = () => { copied.value = copied.dataset.said; };
    if (document.execCommand('copy')) said();
    else navigator.clipboard?.writeText(`${entry.textContent}\n`).then(said, () => {});
  };

  table.addEventListener('input', write);
  table.addEventListener('keydown', goDown);
  copy.addEventListener('click', take);
  // A browser may fill in again what was typed before the page was loaded anew.
  write();
  addEventListener('beforeunload', (event) => {
    if (!copy.disabled && copied.value === '') event.preventDefault();
  });
})();
