import type { MessageDto } from './message.dto';

/** What a message holds besides its words, as plain objects. */
export const contentOf = ({ variants = [], images = [], template, smsText }: MessageDto) => ({
  variants: variants.map((variant) => ({ ...variant })),
  images: images.map((image) => ({ ...image })),
  template: template ? { ...template } : null,
  smsText: smsText?.trim() || null,
});
