import fc from 'fast-check';
import { asGeoJson, MOST_OUTLINES, readDrawing, squareMetres, type DrawingFault } from './drawing';

const square = [
  [-0.3, 51.4],
  [-0.2, 51.4],
  [-0.2, 51.5],
  [-0.3, 51.5],
  [-0.3, 51.4],
];
const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });
const moved = (by: number) => square.map(([x, y]) => [x! + by, y!]);
const many = (points: number) =>
  Array.from({ length: points }, (_, n) => {
    const turn = (2 * Math.PI * n) / points;
    return [-0.3 + 0.05 * Math.cos(turn), 51.4 + 0.05 * Math.sin(turn)];
  });

describe('a drawing', () => {
  it.each<[string, unknown, number]>([
    ['a polygon', polygon(square), 1],
    ['as text', JSON.stringify(polygon(square)), 1],
    ['not closed', polygon(square.slice(0, 4)), 1],
    ['with heights', polygon(square.map((at) => [...at, 12])), 1],
    ['a feature', { type: 'Feature', properties: {}, geometry: polygon(square) }, 1],
    ['several', { type: 'MultiPolygon', coordinates: [[square], [moved(1)]] }, 2],
    [
      'several features',
      {
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', geometry: polygon(square) },
          { type: 'Feature', geometry: polygon(moved(1)) },
        ],
      },
      2,
    ],
    ['with as many points as there may be', polygon(many(500)), 1],
  ])('is read: %s', (_, given, outlines) => {
    const read = readDrawing(given);
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    expect(read.outlines).toHaveLength(outlines);
    for (const ring of read.outlines) expect(ring.at(-1)).toEqual(ring[0]);
  });

  it.each<[DrawingFault, string, unknown]>([
    ['not-geojson', 'other text', 'a triangle by the park'],
    ['not-geojson', 'half a file', '{"type":"Polygon","coordinates":[[[0'],
    ['not-geojson', 'words for numbers', polygon([['a', 'b'], ...square])],
    ['not-geojson', 'nothing', null],
    ['not-geojson', 'a kind of its own', { type: 'Circle', radius: 5 }],
    ['not-geojson', 'no coordinates', { type: 'Polygon' }],
    ['not-an-area', 'a line', { type: 'LineString', coordinates: square }],
    ['not-an-area', 'a point in a feature', { type: 'Feature', geometry: { type: 'Point' } }],
    ['no-outline', 'no features', { type: 'FeatureCollection', features: [] }],
    ['no-outline', 'a feature without a place', { type: 'Feature', geometry: null }],
    ['hole', 'a hole', polygon(square, moved(0.02))],
    [
      'too-many-outlines',
      'many outlines',
      { type: 'MultiPolygon', coordinates: Array(MOST_OUTLINES + 1).fill([square]) },
    ],
    ['too-many-points', 'many points', polygon(many(502))],
    [
      'too-many-points',
      'many points in several',
      { type: 'MultiPolygon', coordinates: [[many(300)], [many(300)]] },
    ],
    ['too-short', 'two points', polygon([square[0], square[1], square[0]])],
    ['not-on-earth', 'beyond the pole', polygon([[0, 91], ...square])],
    ['not-on-earth', 'beyond the meridian', polygon([[-181, 51], ...square])],
    [
      'too-wide',
      'around the world over the meridian',
      polygon([
        [179.9, 51],
        [-179.9, 51],
        [-179.9, 52],
        [179.9, 52],
      ]),
    ],
    ['crosses-itself', 'a bow tie', polygon([square[0], square[2], square[1], square[3]])],
    [
      'too-small',
      'a house',
      polygon([
        [-0.3, 51.4],
        [-0.2999, 51.4],
        [-0.2999, 51.4001],
      ]),
    ],
  ])('is refused as %s: %s', (fault, _, given) => {
    expect(readDrawing(given)).toMatchObject({ ok: false, fault });
  });

  it('is the same when it is written and read again', () => {
    const degree = fc.double({ min: -0.05, max: 0.05, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(degree, degree), { minLength: 3, maxLength: 12 }), (points) => {
        const read = readDrawing(polygon(points.map(([x, y]) => [x - 0.1, y + 51.4])));
        fc.pre(read.ok);
        expect(readDrawing(JSON.stringify(asGeoJson(read.outlines)))).toEqual(read);
      }),
    );
  });

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void readDrawing(value)));
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) => void readDrawing({ type: 'Polygon', coordinates: value }),
      ),
    );
  });

  it('knows its ground', () => {
    const read = readDrawing(polygon(square));
    expect(read.ok && squareMetres(read.outlines[0]!) / 1e6).toBeCloseTo(77.3, 0);
  });
});
