/**
 * Looks of a mail. Everything but the media query is put inline, for mail programs that drop <style>.
 * Colours keep a contrast of 4.5:1 or more on their ground, in light and dark (WCAG 2.2, 1.4.3).
 */
export const layoutCss = `
body { margin: 0; padding: 0; background: #ffffff; color: #0b0c0c; }
.page { max-width: 600px; margin: 0 auto; padding: 20px; font: 16px/1.5 Arial, Helvetica, sans-serif; }
.force { margin: 0 0 20px; padding: 0 0 10px; border-bottom: 4px solid #1d4f91; font-weight: bold; }
h1 { margin: 0 0 20px; font-size: 26px; line-height: 1.25; }
a { color: #1a5fb4; }
.foot { margin-top: 30px; padding-top: 10px; border-top: 1px solid #b1b4b6; font-size: 14px; color: #383f43; }
@media (prefers-color-scheme: dark) {
  body { background: #16191b !important; color: #f3f2f1 !important; }
  a { color: #8ab8f0 !important; }
  .foot { color: #d0d3d5 !important; }
}
`;
