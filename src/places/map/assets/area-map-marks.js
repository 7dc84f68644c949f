import { handle, latLngOf } from './area-map-canvas.js';

/** Counted marks; one with a link is opened by a click or with Enter. */
export function showMarks({ map }, marks) {
  for (const { at, count, text, href } of marks) {
    const many = count > 1;
    const mark = handle(latLngOf(at), {
      ...{
        name: text,
        text: many ? String(count) : '',
        className: many ? 'area-map__mark--many' : '',
      },
    });
    mark.addTo(map);
    if (href) lead(mark, href);
  }
}

function lead(mark, href) {
  mark.getElement().setAttribute('role', 'link');
  mark.on('click', () => location.assign(href));
  mark.on('keypress', ({ originalEvent }) => {
    if (originalEvent.key === 'Enter') location.assign(href);
  });
}
