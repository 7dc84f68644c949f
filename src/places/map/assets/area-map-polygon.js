import { handle, latLngOf, positionOf, speakOfTheMiddle } from './area-map-canvas.js';

const { L } = window;

/** A shape is drawn corner by corner: GeoJSON of a Polygon goes into the hidden field as soon as it has three. */
export async function drawPolygon({ root, map, outlines, words, say, onChosen }) {
  const field = root.querySelector('[data-map-field]');
  const back = root.querySelector('[data-map-back]');
  const again = root.querySelector('[data-map-again]');
  const shape = L.polygon([], { className: 'area-map__drawn' }).addTo(map);
  let corners = [];

  function changed() {
    const places = corners.map((corner) => corner.getLatLng());
    shape.setLatLngs(places);
    const ring = places.map(positionOf);
    const closed = ring.length > 2 ? [...ring, ring[0]] : undefined;
    field.value = closed ? JSON.stringify({ type: 'Polygon', coordinates: [closed] }) : '';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    back.hidden = again.hidden = corners.length === 0;
    say((closed ? words.drawn : words.corners).replace('{number}', corners.length));
  }

  function add(latlng) {
    const name = words.corner.replace('{number}', corners.length + 1);
    const corner = handle(latlng, { name, className: 'area-map__mark--corner', draggable: true });
    corner.on('drag', () => shape.setLatLngs(corners.map((each) => each.getLatLng())));
    corner.on('dragend', changed);
    corner.addTo(map);
    corners.push(corner);
  }

  onChosen((latlng) => {
    add(latlng);
    changed();
  });
  speakOfTheMiddle({ map, outlines, words, say });
  back.addEventListener('click', () => {
    corners.pop()?.remove();
    changed();
    if (corners.length === 0) map.getContainer().focus();
  });
  again.addEventListener('click', () => {
    for (const corner of corners) corner.remove();
    corners = [];
    changed();
    map.getContainer().focus();
  });
  if (field.value) {
    const [ring] = JSON.parse(field.value).coordinates;
    for (const position of ring.slice(0, -1)) add(latLngOf(position));
    map.fitBounds(L.latLngBounds(ring.map(latLngOf)), { animate: false });
    changed();
  }
}
