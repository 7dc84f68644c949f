import { defaultBrand } from '../../../platform/brand/default-brand';
import { paletteOf, type Palette } from '../../../platform/brand/rules/colours';

export const defaultColours: Palette = paletteOf(defaultBrand.colours);

/**
 * Looks of a mail. All but the media query is put inline, for mail programs that drop <style>.
 * Words keep a contrast of 4.5:1 or more on their ground, in light and dark (WCAG 2.2, 1.4.3): the force's colours are
 * checked at boot on these grounds too.
 */
export const mailCss = ({ header, headerText, light, dark }: Palette) => `
body { margin: 0; background: #f3f5f4; color: #16211f; font-family: Arial, Helvetica, sans-serif; }
.page { max-width: 600px; margin: 0 auto; background: #ffffff; font-size: 16px; line-height: 1.5; }
.head { width: 100%; background: ${header}; }
.name { padding: 12px 24px; color: ${headerText}; font-size: 18px; font-weight: bold; line-height: 1.3; }
.crest { padding: 12px 0 12px 24px; color: ${headerText}; font-size: 14px; }
.crest img { vertical-align: middle; }
.words { padding: 24px; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 16px; }
h2 { font-size: 20px; line-height: 1.3; margin: 0 0 8px; }
hr { border: 0; border-top: 1px solid #b9c4c1; margin: 24px 0 16px; }
.small { font-size: 14px; line-height: 1.5; margin: 0 0 10px; }
a { color: ${light.link}; }
@media (prefers-color-scheme: dark) {
  body { background: #101615 !important; color: #f1f4f3 !important; }
  .page { background: #16211f !important; }
  a { color: ${dark.link} !important; }
}
`;
