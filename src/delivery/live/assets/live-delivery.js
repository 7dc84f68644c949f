/* Moves the figures of the delivery page. Without it the page is refreshed by hand. */
const live = document.getElementById('live');

function show(progress) {
  for (const place of live.querySelectorAll('[data-show]')) {
    place.textContent = progress[place.dataset.show];
  }
  for (const row of progress.rows) {
    live.querySelector(`[data-state="${row.state}"]`).textContent = row.people;
  }
  live.querySelector('progress').value = progress.percent;
}

if (live && live.dataset.ended !== 'true') {
  const events = new EventSource(live.dataset.events);
  events.addEventListener('progress', (event) => show(JSON.parse(event.data)));
  events.addEventListener('end', () => events.close());
}
