import { Router, type Response } from 'express';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brandCss } from '../brand/brand-css';
import type { Palette } from '../brand/rules/colours';
import { zipped } from './published/zipped';

const SRC = path.resolve(__dirname, '../..');
const GOVUK = path.dirname(
  createRequire(__filename).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'),
);
const LEAFLET = path.dirname(createRequire(__filename).resolve('leaflet/dist/leaflet.js'));
const FONTS = '"Helvetica Neue",Arial,system-ui,sans-serif';

/**
 * GOV.UK Frontend's styles without what belongs to gov.uk alone: the GDS Transport font and the royal arms.
 */
export function withoutCrown(css: string): string {
  return css
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', FONTS)
    .replaceAll(/[^{}]*\{[^{}]*govuk-crest\.svg[^{}]*\}/g, '');
}

function read(colours: Palette): Map<string, Buffer> {
  const govuk = (name: string) => readFileSync(path.join(GOVUK, name));
  const files = new Map<string, Buffer>([
    ['govuk-frontend.min.js', govuk('govuk-frontend.min.js')],
    ['leaflet.js', readFileSync(path.join(LEAFLET, 'leaflet.js'))],
    ['leaflet.css', readFileSync(path.join(LEAFLET, 'leaflet.css'))],
  ]);
  for (const file of globSync('**/assets/*.{css,js,svg,png}', { cwd: SRC }).sort())
    files.set(path.basename(file), readFileSync(path.join(SRC, file)));
  const own = (name: string) => files.get(name)?.toString() ?? '';
  const brand = brandCss(colours);
  const base = withoutCrown(govuk('govuk-frontend.min.css').toString());
  files.set('wardline.css', Buffer.from(`${base}\n${own('wardline.css')}\n${brand.light}`));
  files.set('dark.css', Buffer.from(`${own('dark.css')}\n${brand.dark}`));
  return files;
}

/**
 * Styles, scripts and pictures, held in memory: GOV.UK Frontend, Leaflet and every `assets` folder under `src`, by file name.
 * The style sheets end with the force's own colours.
 * The path carries a hash of them all, so that a browser may keep them for ever.
 */
export function assets(colours: Palette): { assetPath: string; router: Router } {
  const files = read(colours);
  const packed = new Map([...files].map(([name, body]) => [name, zipped(body)]));
  const hash = createHash('sha256');
  for (const [name, body] of files) hash.update(name).update(body);
  const assetPath = `/assets/${hash.digest('hex').slice(0, 12)}`;
  const router = Router();
  router.get(`${assetPath}/:name`, (request, response: Response, next) => {
    const body = files.get(request.params.name);
    if (!body) return next();
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.setHeader('Vary', 'Accept-Encoding');
    response.type(path.extname(request.params.name));
    if (!request.acceptsEncodings('gzip')) return void response.send(body);
    response.setHeader('Content-Encoding', 'gzip');
    response.send(packed.get(request.params.name));
  });
  return { assetPath, router };
}
