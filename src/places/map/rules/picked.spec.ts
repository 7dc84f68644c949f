import { MOST_CORNERS, readPoint, readPolygon } from './picked';

it.each([
  ['-0.2,51.4', [-0.2, 51.4]],
  [' 0,0 ', [0, 0]],
  ['-0.123456,51.654321', [-0.123456, 51.654321]],
])('reads the point %j', (text, value) => {
  expect(readPoint(text)).toEqual({ ok: true, value });
});

it.each([
  ['', 'none'],
  [undefined, 'none'],
  ['51.4', 'unreadable'],
  ['-0.2, 51.4', 'unreadable'],
  ['181,51', 'unreadable'],
  ['0,91', 'unreadable'],
  ['1e3,2', 'unreadable'],
  ['NaN,NaN', 'unreadable'],
  [['-0.2,51.4'], 'unreadable'],
])('refuses the point %j: %s', (text, why) => {
  expect(readPoint(text)).toEqual({ ok: false, why });
});

const polygon = (...ring: unknown[]) => JSON.stringify({ type: 'Polygon', coordinates: [ring] });
const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];
/** So many corners on a circle, closed. */
const circle = (corners: number) =>
  Array.from({ length: corners + 1 }, (_, at) => {
    const angle = ((at % corners) / corners) * 2 * Math.PI;
    return [Math.cos(angle), Math.sin(angle)];
  });

it.each([
  ['a square', square],
  ['as many corners as may be', circle(MOST_CORNERS)],
])('reads %s', (_, ring) => {
  expect(readPolygon(polygon(...ring))).toEqual({ ok: true, value: [[ring]] });
});

it.each([
  ['nothing', '', 'none'],
  ['no JSON', '{', 'unreadable'],
  ['null', 'null', 'unreadable'],
  ['another geometry', '{"type":"Point","coordinates":[0,0]}', 'unreadable'],
  ['no coordinates', '{"type":"Polygon"}', 'unreadable'],
  ['a hole', JSON.stringify({ type: 'Polygon', coordinates: [square, square] }), 'unreadable'],
  ['words for numbers', polygon([0, 'a'], [1, 0], [1, 1], [0, 'a']), 'unreadable'],
  ['an open line', polygon([0, 0], [1, 0], [1, 1], [0, 1]), 'unreadable'],
  ['two corners', polygon([0, 0], [1, 0], [0, 0]), 'too-few-corners'],
  ['too many corners', polygon(...circle(MOST_CORNERS + 1)), 'too-many-corners'],
  ['a bow tie', polygon([0, 0], [1, 1], [1, 0], [0, 1], [0, 0]), 'crosses-itself'],
])('refuses %s', (_, text, why) => {
  expect(readPolygon(text)).toEqual({ ok: false, why });
});
