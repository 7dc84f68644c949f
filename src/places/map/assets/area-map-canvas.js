const { L } = window;

/** The empty map within a component: no tiles, no request to anybody. */
export function mapOf(root, words) {
  const canvas = root.querySelector('[data-map-canvas]');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(canvas, {
    ...{ attributionControl: false, zoomControl: false, scrollWheelZoom: false },
    ...{ zoomSnap: 0.5, minZoom: 7, maxZoom: 18 },
    ...(still && { zoomAnimation: false, fadeAnimation: false, inertia: false }),
  });
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  const cross = document.createElement('div');
  cross.className = 'area-map__cross';
  cross.setAttribute('aria-hidden', 'true');
  canvas.append(cross);
  // The cross is for who has no pointer; a script's focus looks like theirs to the browser.
  canvas.addEventListener('pointerdown', () => root.classList.add('area-map--pointer'));
  root.addEventListener('keydown', () => root.classList.remove('area-map--pointer'));
  return map;
}

/** Of GeoJSON coordinates: longitude comes first there. */
export const latLngOf = ([x, y]) => L.latLng(y, x);

/** Six places are a tenth of a metre. */
export const positionOf = ({ lat, lng }) => [round(lng), round(lat)];

const round = (degrees) => Math.round(degrees * 1e6) / 1e6;

/** A round handle that the keyboard reaches, with its name for those who do not see it. */
export function handle(latlng, { name, text = '', className = '', draggable = false }) {
  const icon = L.divIcon({
    className: `area-map__mark ${className}`,
    html: '',
    iconSize: [32, 32],
  });
  const marker = L.marker(latlng, { icon, draggable, autoPanOnFocus: true, title: name });
  marker.on('add', () => {
    const element = marker.getElement();
    element.textContent = text;
    element.setAttribute('aria-label', name);
  });
  return marker;
}

/** Who moves the map with the keyboard hears what is under the cross. */
export function speakOfTheMiddle({ map, outlines, words, say }) {
  let byKey = false;
  map.getContainer().addEventListener('keydown', ({ key }) => {
    byKey = key !== 'Enter';
  });
  map.on('moveend', () => {
    if (!byKey) return;
    byKey = false;
    const area = outlines.at(map.getCenter());
    say(area ? words.under.replace('{name}', outlines.nameOf(area)) : words.outside);
  });
}
