import sharp from 'sharp';
import { Refusal } from '../../platform/errors';
import type { ImageType } from './message-image';

/** A picture made anew: nothing is left of the file that came but what one sees. Sizes are pixels. */
export interface Encoded {
  bytes: Buffer;
  type: ImageType;
  width: number;
  height: number;
}

/** Longest side in a mail or on a page, twice what is shown there; and in a list of the staff's pages. */
const FULL = 1104;
const SMALL = 320;

/** Seconds that one picture may take. */
const PATIENCE = 20;

/** What a file is by its first bytes: its name and what the browser says of it count for nothing. */
export function typeOf(bytes: Buffer): ImageType | null {
  const starts = (hex: string, at = 0) =>
    bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;
  if (starts('ffd8ff')) return 'jpeg';
  if (starts('89504e470d0a1a0a')) return 'png';
  return starts('52494646') && starts('57454250', 8) ? 'webp' : null;
}

/**
 * Both sizes of an uploaded picture, turned upright, in sRGB, without Exif, GPS, XMP, profiles or comments. Mail
 * programs that know no WebP get JPEG, or PNG where something is transparent.
 * Refuses: 415 `no-picture`, 422 `too-many-pixels` above `mostPixels`, 422 `broken-picture`.
 */
export async function reencode(bytes: Buffer, mostPixels: number) {
  const type = typeOf(bytes);
  if (!type) throw noPicture();
  const open = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
  try {
    // Reads the head alone: a bomb is known before any of it is unpacked.
    const { width, height, hasAlpha, pages = 1 } = await open().metadata();
    if (width * height * pages > mostPixels) throw tooManyPixels();
    const kept: ImageType = type === 'webp' ? (hasAlpha ? 'png' : 'jpeg') : type;
    const full = await encode(open(), kept, FULL);
    return { full, small: await encode(open(), kept, SMALL) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof Error && /pixel limit/i.test(error.message)) throw tooManyPixels();
    throw brokenPicture();
  }
}

async function encode(image: sharp.Sharp, type: ImageType, longest: number): Promise<Encoded> {
  const sized = image
    .timeout({ seconds: PATIENCE })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const made = type === 'png' ? sized.png({ compressionLevel: 9 }) : sized.jpeg({ quality: 82 });
  const { data, info } = await made.toBuffer({ resolveWithObject: true });
  return { bytes: data, type, width: info.width, height: info.height };
}

const noPicture = () =>
  new Refusal('no-picture', 415, 'This is no JPEG, PNG or WebP picture. Save it as one of them.');

const tooManyPixels = () =>
  new Refusal('too-many-pixels', 422, 'The picture has too many pixels. Make it smaller first.');

const brokenPicture = () =>
  new Refusal('broken-picture', 422, 'The picture cannot be read. Save it again and try that.');

export const tooLarge = (megabytes: number) =>
  new Refusal('picture-too-large', 413, `Use a picture of at most ${megabytes} MB.`);
