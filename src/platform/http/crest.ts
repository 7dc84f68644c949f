import { Router, type Response } from 'express';
import sharp from 'sharp';
import type { Crest } from '../brand/crest';

/** Twice the height at which mails show it, for fine screens. */
const HIGH = 96;
const KEPT = 'public, max-age=31536000, immutable';
/** Of an address with the hash of an earlier crest, as old mails have it. */
const KEPT_OTHER = 'public, max-age=3600';

/** A picture is nothing but a picture, wherever it is opened; its own styles are in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** A PNG of the crest: many mail programs show no SVG. */
export const pngOf = ({ bytes }: Crest): Promise<Buffer> =>
  sharp(bytes, { density: 300 }).resize({ height: HIGH }).png().toBuffer();

/**
 * The crest at `/brand/<its hash>/crest.svg` or `.png`. An address with another hash gets the crest of today, so that
 * mails from before a change keep one.
 */
export async function crests(crest: Crest): Promise<Router> {
  const png = await pngOf(crest);
  const router = Router();
  const send = (response: Response, hash: string, type: 'svg' | 'png') => {
    response.setHeader('Cache-Control', hash === crest.hash ? KEPT : KEPT_OTHER);
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // Webmail loads it from a page of its own.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.type(type).send(type === 'png' ? png : crest.bytes);
  };
  router.get('/brand/:hash/crest.png', ({ params }, response, next) =>
    /^[0-9a-f]{16}$/.test(params.hash) ? send(response, params.hash, 'png') : next(),
  );
  router.get('/brand/:hash/crest.svg', ({ params }, response, next) =>
    /^[0-9a-f]{16}$/.test(params.hash) ? send(response, params.hash, crest.type) : next(),
  );
  return router;
}
