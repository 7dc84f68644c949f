/**
 * Builds one expression from ways of saying a thing, in plain spelling (see `normalise.ts`).
 * ` ~ ` stands for up to 60 characters in between, inside the sentence. Whole words only.
 * `( ~)?` is the same before a word that follows with a space.
 * Every gap is bounded, so the time to read grows with the text and no faster.
 */
export const say = (...ways: string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${ways.map(gaps).join('|')})(?![a-z0-9])`, 'u');

const gaps = (way: string): string =>
  way
    .replaceAll('( ~)?', '(?:[^a-z0-9].{0,60}?)?')
    .replaceAll(' ~ ', '[^a-z0-9](?:.{0,60}?[^a-z0-9])?');
