const { L } = window;
const FOLDER = '/map/outlines';
/** Pixels a letter of a name needs, and a line of it. */
const LETTER = 9;
const LINE = 18;

/** A name in lines of fewer letters than this; undefined where a word is longer. */
function linesOf(name, letters) {
  const lines = [];
  for (const word of name.split(' ')) {
    if (word.length >= letters) return undefined;
    const longer = lines.length > 0 && `${lines.at(-1)} ${word}`;
    if (longer && longer.length < letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Boroughs and wards on a map. A borough's wards are fetched when they are needed. */
export class Outlines {
  constructor(map, words, counts) {
    this.map = map;
    this.words = words;
    this.counts = counts;
    this.areas = new Map();
    this.opened = new Map();
    this.most = Math.max(1, ...Object.values(counts).map(({ count }) => count));
    map.on('zoomend', () => this.name());
  }

  /** `within`: `force`, or the id of an area. The map moves there. */
  async load(within) {
    const added = await this.add(within);
    if (added.length === 0) throw new Error('There are no outlines.');
    const bounds = L.latLngBounds([]);
    for (const { layer } of added) bounds.extend(layer.getBounds());
    this.bounds = bounds;
    this.map.fitBounds(bounds, { animate: false });
    this.name();
  }

  async add(within) {
    const answer = await fetch(`${FOLDER}/${encodeURIComponent(within)}.json`);
    if (!answer.ok) throw new Error(`The outlines answered ${answer.status}.`);
    const { features, invented } = await answer.json();
    this.invented = invented;
    return features.map((feature) => this.draw(feature));
  }

  draw(feature) {
    const { name, of, opens } = feature.properties;
    const counted = this.counts[feature.id];
    const layer = L.geoJSON(feature, {
      style: { className: `area-map__area ${this.shade(counted)}`, weight: opens ? 2 : 1 },
    });
    const label = counted ? `${name}: ${counted.text ?? counted.count}` : name;
    layer.bindTooltip(escaped(label), {
      ...{ permanent: true, direction: 'center', className: 'area-map__name' },
    });
    const area = { id: feature.id, name, of, opens, layer, geometry: feature.geometry, label };
    this.areas.set(feature.id, area);
    layer.addTo(this.map);
    return area;
  }

  /** Five steps by how many there are. */
  shade(counted) {
    if (!counted || counted.count === 0) return '';
    return `area-map__area--${Math.ceil((counted.count / this.most) * 5)}`;
  }

  /** Names are shown where they fit. */
  name() {
    for (const { layer, label } of this.areas.values()) {
      const bounds = layer.getBounds();
      const west = this.map.latLngToLayerPoint(bounds.getSouthWest());
      const east = this.map.latLngToLayerPoint(bounds.getNorthEast());
      const lines = linesOf(label, (east.x - west.x) / LETTER);
      const fits = this.map.hasLayer(layer) && lines?.length * LINE < west.y - east.y;
      if (fits) layer.setTooltipContent(escaped(lines.join('\n'))).openTooltip();
      else layer.closeTooltip();
    }
  }

  /** What is known to be at a place: a ward, or the borough whose wards are not fetched yet. */
  at(latlng) {
    const found = [...this.areas.values()].filter(({ geometry }) => isIn(latlng, geometry));
    return found.find(({ opens }) => !opens) ?? found[0];
  }

  /** The ward at a place, with its borough's wards fetched first where they are not there. */
  async wardAt(latlng) {
    const area = this.at(latlng);
    if (area?.opens) await this.open(area);
    if (this.at(latlng)?.opens !== false) await this.openAround(latlng);
    const found = this.at(latlng);
    return found?.opens === false ? found : undefined;
  }

  /** A borough's outline is coarser than its wards': on its edge the neighbours are asked too. */
  async openAround(latlng) {
    const around = [...this.areas.values()].filter(
      ({ opens, layer }) => opens && layer.getBounds().contains(latlng),
    );
    await Promise.all(around.map((area) => this.open(area)));
  }

  /** The wards of a borough take its place. */
  async open(area) {
    this.opened.set(area.id, this.opened.get(area.id) ?? this.add(area.id));
    try {
      await this.opened.get(area.id);
    } catch (error) {
      this.opened.delete(area.id);
      throw error;
    }
    area.layer.setStyle({ fill: false, stroke: false });
    area.layer.unbindTooltip();
    this.name();
  }

  mark(area) {
    for (const { layer } of this.areas.values())
      layer
        .getLayers()
        .forEach((path) => path.getElement()?.classList.remove('area-map__area--chosen'));
    area?.layer
      .getLayers()
      .forEach((path) => path.getElement()?.classList.add('area-map__area--chosen'));
    area?.layer.bringToFront();
  }

  nameOf({ name, of }) {
    return of && of !== name ? `${name}, ${of}` : name;
  }
}

const escaped = (text) => {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
};

/** By counting what a line to the east crosses; holes count too. */
export function isIn({ lng: x, lat: y }, { coordinates }) {
  let inside = false;
  for (const ring of coordinates.flat())
    for (let i = 1; i < ring.length; i += 1) {
      const [ax, ay] = ring[i - 1];
      const [bx, by] = ring[i];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  return inside;
}
