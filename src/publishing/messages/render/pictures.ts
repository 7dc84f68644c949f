import type { Attributes, Tag } from 'sanitize-html';
import { isDecorative, type ImageFile, type MessageImage } from '../../images/message-image';

/** What the places `![words](image:id)` of a body are filled with. */
export interface Pictures {
  readonly images?: readonly MessageImage[];
  /** Address of the public site, without a slash at the end. */
  readonly publicUrl: string;
}

/** Pixels that a mail gives its content; a picture has twice as many, for sharp screens. */
const WIDEST = 552;

/** Where a file is shown to everybody. */
export const imageUrl = (publicUrl: string, { sha256, type }: ImageFile) =>
  `${publicUrl}/images/${sha256}.${type}`;

/** The tag of a picture: its size keeps the text from jumping while it loads. Without `src` for no picture of ours. */
export function pictureTag(
  { images = [], publicUrl }: Pictures,
  { src = '', alt = '' }: Attributes,
): Tag {
  const image = images.find(({ id }) => src.toLowerCase() === `image:${id}`);
  if (!image) return { tagName: 'img', attribs: {} };
  const { width, height } = image.full;
  const shown = Math.min(width, WIDEST);
  return {
    tagName: 'img',
    attribs: {
      src: imageUrl(publicUrl, image.full),
      alt: isDecorative(image) ? '' : alt.trim() || image.alt,
      width: String(shown),
      height: String(Math.max(1, Math.round((height * shown) / width))),
      style: 'max-width:100%;height:auto',
    },
  };
}
