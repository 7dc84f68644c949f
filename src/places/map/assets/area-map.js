/* A map of areas: src/places/map/views/map.njk says how a page asks for one. Without script its list stands alone. */
import './leaflet.js';
import { mapOf } from './area-map-canvas.js';
import { Outlines } from './area-map-outlines.js';

/** What a page does not need it does not load. */
const modes = {
  show: async () => () => undefined,
  area: async () => (await import('./area-map-area.js')).pickArea,
  point: async () => (await import('./area-map-point.js')).pickPoint,
  polygon: async () => (await import('./area-map-polygon.js')).drawPolygon,
};

async function start(root) {
  const words = JSON.parse(root.dataset.words);
  takePlace(root);
  const map = mapOf(root, words);
  const outlines = new Outlines(map, words, JSON.parse(root.dataset.counts ?? '{}'));
  const say = (text) => {
    root.querySelector('[data-map-status]').textContent = text;
  };
  try {
    await outlines.load(root.dataset.within);
  } catch {
    say(words.broken);
    return;
  }
  root.querySelector('[data-map-source]').textContent = outlines.invented
    ? words.invented
    : words.credit;
  const context = { root, map, outlines, words, say };
  const { marks, shape } = root.dataset;
  if (marks) (await import('./area-map-marks.js')).showMarks(context, JSON.parse(marks));
  if (shape) (await import('./area-map-shape.js')).showShape(context, JSON.parse(shape));
  const mode = await modes[root.dataset.mode]();
  await mode({ ...context, onChosen: choices(root, map) });
  root.dataset.ready = 'yes';
}

/** The map stands where something else was said, and links lead to it. */
function takePlace(root) {
  const without = document.getElementById(root.dataset.without);
  if (without) {
    without.remove();
    root.querySelector('[data-map-canvas]').id = root.dataset.without;
  }
  root.hidden = false;
}

/** A place is chosen by the pointer, or with Enter for what is under the cross in the middle. */
function choices(root, map) {
  return (choose) => {
    map.on('click', ({ latlng }) => void choose(latlng));
    map.getContainer().addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.target !== map.getContainer()) return;
      event.preventDefault();
      void choose(map.getCenter());
    });
    root
      .querySelector('[data-map-cross]')
      ?.addEventListener('click', () => void choose(map.getCenter()));
  };
}

for (const root of document.querySelectorAll('[data-area-map]')) void start(root);
