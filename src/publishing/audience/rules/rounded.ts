/** Below this a count is not told: with a drawing moved a little, it would tell who lives where. */
const LEAST = 10;

/** To the nearest ten; 0 for fewer than ten. */
export const roundedToTen = (people: number) => (people < LEAST ? 0 : Math.round(people / 10) * 10);

/** A count as pages tell it. */
export function aboutWords(people: number): string {
  if (people < LEAST) return 'fewer than 10';
  return `about ${roundedToTen(people).toLocaleString('en-GB')}`;
}
