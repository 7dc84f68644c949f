import { handle, latLngOf } from './area-map-canvas.js';

const { L } = window;
/** Pixels within which two marks would cover each other. */
const CLOSE = 36;

/** Counted marks. One with a link is opened by a click or with Enter; those that lie too close are one that zooms in. */
export function showMarks({ map, words }, marks) {
  const layer = L.layerGroup().addTo(map);
  const draw = () => {
    layer.clearLayers();
    for (const heap of heaps(map, marks))
      layer.addLayer(heap.length === 1 ? single(heap[0]) : many(map, heap, words));
  };
  map.on('zoomend', draw);
  draw();
}

/** Marks beside each other, the first of each where it lies. */
function heaps(map, marks) {
  const found = [];
  for (const mark of marks) {
    const at = map.latLngToLayerPoint(latLngOf(mark.at));
    const near = found.find((heap) => heap.at.distanceTo(at) < CLOSE);
    if (near) near.marks.push(mark);
    else found.push({ at, marks: [mark] });
  }
  return found.map((heap) => heap.marks);
}

function single({ at, count, text, href }) {
  const mark = handle(latLngOf(at), { name: text, text: count > 1 ? String(count) : '' });
  return href ? opening(mark, 'link', () => location.assign(href)) : mark;
}

function many(map, heap, words) {
  const count = heap.reduce((sum, one) => sum + one.count, 0);
  const name = words.together.replace('{number}', count);
  const bounds = L.latLngBounds(heap.map(({ at }) => latLngOf(at)));
  const mark = handle(bounds.getCenter(), { name, text: String(count) });
  return opening(mark, 'button', () => map.fitBounds(bounds.pad(0.3), { maxZoom: 17 }));
}

function opening(mark, role, open) {
  mark.on('add', () => mark.getElement().setAttribute('role', role));
  mark.on('click', open);
  mark.on('keypress', ({ originalEvent }) => originalEvent.key === 'Enter' && open());
  return mark;
}
