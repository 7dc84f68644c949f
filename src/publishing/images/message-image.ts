import type { CheckImage } from '../checks/types';

export const imageTypes = ['jpeg', 'png', 'webp'] as const;
export type ImageType = (typeof imageTypes)[number];

/** A stored file. `sha256` is hex, over its bytes; sizes are pixels. */
export interface ImageFile {
  sha256: string;
  type: ImageType;
  width: number;
  height: number;
}

/** What the author answers about a picture, as the checks read it. `type` is its kind. */
export type ImageAnswers = CheckImage;

/** A picture as an editor gives it: one that was uploaded, with the answers. */
export interface ImageInput extends ImageAnswers {
  id: string;
}

/** A picture of a revision, with the digests of its files: what an approval covers. */
export interface MessageImage extends ImageInput {
  full: ImageFile;
  small: ImageFile;
}

export const DECORATIVE = 'decorative';

/** An ornament says nothing: its alternative text is empty on purpose. */
export const isDecorative = ({ type }: Pick<ImageAnswers, 'type'>) => type === DECORATIVE;

/** What the checks read of it. */
export function answersOf(image: ImageInput): ImageAnswers {
  const { alt, type, licence, consent, sioApproved, facesBlurred } = image;
  const { lastResortRecorded, removeOn } = image;
  const said = { type, licence, consent, sioApproved, facesBlurred, lastResortRecorded, removeOn };
  const given = Object.entries(said).filter(([, answer]) => answer !== undefined);
  return { alt, ...Object.fromEntries(given) };
}
