import { latLngOf, speakOfTheMiddle } from './area-map-canvas.js';

/** One area is chosen: its id goes into the field, a list or a hidden one, and a link leads on where there is one. */
export async function pickArea({ root, map, outlines, words, say, onChosen }) {
  const field = document.getElementById(root.dataset.field);
  const link = root.querySelector('[data-map-link]');

  const show = (area) => {
    outlines.mark(area);
    if (link && area) {
      link.hidden = false;
      link.href = link.dataset.href.replace(':id', area.id);
      link.textContent = link.dataset.words.replace('{name}', outlines.nameOf(area));
    }
  };

  onChosen(async (latlng) => {
    const near = outlines.at(latlng);
    const ward = await outlines.wardAt(latlng).catch(() => undefined);
    if (!ward) return say(near ? words.broken : words.outside);
    if (near.opens && map.getZoom() < map.getBoundsZoom(near.layer.getBounds())) {
      map.fitBounds(near.layer.getBounds());
      return say(words.opened.replace('{name}', near.name));
    }
    show(ward);
    if (field) field.value = ward.id;
    say(words.chosen.replace('{name}', outlines.nameOf(ward)));
  });
  speakOfTheMiddle({ map, outlines, words, say });
  if (field instanceof HTMLSelectElement)
    field.addEventListener('change', () => show(outlines.areas.get(field.value)));
  const at = root.dataset.at;
  if (at) show(await outlines.wardAt(latLngOf(JSON.parse(at))));
}
