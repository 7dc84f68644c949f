import { handle, latLngOf, positionOf, speakOfTheMiddle } from './area-map-canvas.js';

/**
 * A point is chosen: `longitude,latitude` goes into the hidden field. A list of wards beside it (`data-list`) follows
 * the point, and a field that asks for the same in words (`data-instead`) is emptied, and the other way round.
 */
export async function pickPoint({ root, map, outlines, words, say, onChosen }) {
  const field = root.querySelector('[data-map-field]');
  const list = document.getElementById(root.dataset.list);
  const instead = document.getElementById(root.dataset.instead);
  const away = root.querySelector('[data-map-away]');
  let marker;

  function clear() {
    marker?.remove();
    marker = undefined;
    field.value = '';
    away.hidden = true;
    outlines.mark(undefined);
  }

  function put(latlng, ward) {
    const [x, y] = positionOf(latlng);
    field.value = `${x},${y}`;
    away.hidden = false;
    if (!marker) {
      marker = handle(latlng, {
        name: words.yourPoint,
        className: 'area-map__mark--point',
        draggable: true,
      });
      marker.on('dragend', () => void choose(marker.getLatLng(), { near: true }));
      marker.addTo(map);
    }
    marker.setLatLng(latlng);
    outlines.mark(ward);
    if (list && [...list.options].some(({ value }) => value === ward.id)) list.value = ward.id;
    if (instead) instead.value = '';
    say(words.chosen.replace('{name}', outlines.nameOf(ward)));
  }

  /** A click on a borough from far away opens it first: a point would be a guess there. */
  async function choose(latlng, { near = false } = {}) {
    const first = outlines.at(latlng);
    const ward = await outlines.wardAt(latlng).catch(() => undefined);
    if (!ward) {
      if (marker) marker.setLatLng(latLngOf(field.value.split(',').map(Number)));
      return say(first ? words.broken : words.outside);
    }
    const close = map.getBoundsZoom(first.layer.getBounds());
    if (!near && first.opens && map.getZoom() < close) {
      map.fitBounds(first.layer.getBounds());
      return say(words.opened.replace('{name}', first.name));
    }
    put(latlng, ward);
  }

  onChosen(choose);
  speakOfTheMiddle({ map, outlines, words, say });
  away.addEventListener('click', () => {
    clear();
    say(words.away);
    map.getContainer().focus();
  });
  list?.addEventListener('change', () => field.value && (clear(), say(words.away)));
  instead?.addEventListener('input', () => field.value && (clear(), say(words.away)));
  if (field.value) {
    const latlng = latLngOf(field.value.split(',').map(Number));
    const ward = await outlines.wardAt(latlng);
    if (!ward) return clear();
    map.setView(latlng, 14, { animate: false });
    put(latlng, ward);
  }
}
