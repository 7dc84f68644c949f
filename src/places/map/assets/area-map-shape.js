import { latLngOf } from './area-map-canvas.js';

const { L } = window;

/** Ground that somebody drew, GeoJSON of a MultiPolygon, to look at: the map shows it whole. */
export function showShape({ map }, { coordinates }) {
  const outlines = coordinates.map((polygon) => polygon.map((ring) => ring.map(latLngOf)));
  const shape = L.polygon(outlines, { className: 'area-map__drawn', interactive: false }).addTo(
    map,
  );
  map.fitBounds(shape.getBounds(), { animate: false });
}
