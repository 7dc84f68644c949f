/* Moves the figures of the delivery page. Without it the page is refreshed by hand. */
const live = document.getElementById('live');

const at = (object, path) => path.split('.').reduce((inner, key) => inner?.[key], object);

/** A row of a table: the first column heads it, numbers stand to the right. */
function rowOf(table, item) {
  const row = document.createElement('tr');
  row.className = 'govuk-table__row';
  for (const [index, column] of table.dataset.columns.split(' ').entries()) {
    const cell = document.createElement(index === 0 ? 'th' : 'td');
    cell.className = index === 0 ? 'govuk-table__header' : 'govuk-table__cell';
    if (index === 0) cell.scope = 'row';
    else cell.dataset.label = table.tHead.rows[0].cells[index].textContent.trim();
    if (typeof item[column] === 'number') cell.classList.add('govuk-table__cell--numeric');
    cell.textContent = item[column];
    row.append(cell);
  }
  return row;
}

function show(progress) {
  for (const place of live.querySelectorAll('[data-show]')) {
    place.textContent = at(progress, place.dataset.show);
  }
  for (const part of live.querySelectorAll('[data-when]')) {
    const value = at(progress, part.dataset.when);
    part.hidden = Array.isArray(value) ? value.length === 0 : !value;
  }
  for (const row of progress.rows) {
    live.querySelector(`[data-state="${row.state}"]`).textContent = row.people;
  }
  for (const table of live.querySelectorAll('[data-list]')) {
    const rows = at(progress, table.dataset.list).map((item) => rowOf(table, item));
    table.tBodies[0].replaceChildren(...rows);
  }
  live.querySelector('progress').value = progress.percent;
}

if (live && live.dataset.ended !== 'true') {
  const events = new EventSource(live.dataset.events);
  events.addEventListener('progress', (event) => show(JSON.parse(event.data)));
  events.addEventListener('end', () => events.close());
}
