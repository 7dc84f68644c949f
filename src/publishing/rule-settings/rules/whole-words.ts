const LETTER = /[\p{L}\p{N}]/u;

/** False when the span is the inside of a longer word: `Ann` in `Annual`. */
export const standsAlone = (text: string, start: number, end: number): boolean =>
  !(LETTER.test(text.charAt(start)) && LETTER.test(text.charAt(start - 1))) &&
  !(LETTER.test(text.charAt(end - 1)) && LETTER.test(text.charAt(end)));
