/** A colour as `#rrggbb`, in small letters. */
export type Hex = `#${string}`;

export const isHex = (value: unknown): value is Hex =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);

const parts = (colour: Hex) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];

/** WCAG 2.2, relative luminance: 0 is black, 1 is white. */
function luminance(colour: Hex): number {
  const [red, green, blue] = parts(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio: from 1 (the same) to 21 (black on white). */
export function contrast(one: Hex, other: Hex): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** The lowest contrast of a colour with several grounds. */
export const worst = (colour: Hex, grounds: readonly Hex[]): number =>
  Math.min(...grounds.map((ground) => contrast(colour, ground)));

/** `share` of the second colour in the first: 0 leaves it, 1 replaces it. */
export function mixed(colour: Hex, other: Hex, share: number): Hex {
  const second = parts(other);
  const mix = parts(colour).map((part, at) => Math.round(part + (second[at]! - part) * share));
  return `#${mix.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour, or the nearest one on its way to `towards` that has this contrast with each ground. */
export function readable(colour: Hex, grounds: readonly Hex[], ratio: number, towards: Hex): Hex {
  for (let step = 0; step < 50; step += 1) {
    const tried = mixed(colour, towards, step / 50);
    if (worst(tried, grounds) >= ratio) return tried;
  }
  return towards;
}
