import { aboutWords, roundedToTen } from '../audience/rules/rounded';

/** How many people a message would reach. The two parts may differ from `people` by rounding. */
export interface Reach {
  readonly people: number;
  readonly atOnce: number;
  /** In the next daily or weekly mail of those who chose one. */
  readonly inDigest: number;
  readonly words: string;
}

export const nobodyYet: Reach = { people: 0, atOnce: 0, inDigest: 0, words: 'nobody yet' };

/**
 * The same of people by where they live: rounded to ten however few they are, since an audience moved by a street and
 * counted again would tell who lives there.
 */
export function roundedReach(size: number, now: number): Reach {
  const [people, atOnce, inDigest] = [size, now, size - now].map(roundedToTen) as [
    number,
    number,
    number,
  ];
  const parts = `: ${aboutWords(now)} at once, ${aboutWords(size - now)} in their daily or weekly mail`;
  const words = `${aboutWords(size)} people`;
  return { people, atOnce, inDigest, words: words + (size > now ? parts : '') };
}

/** From here on rounded to ten: a page needs no exact number. */
const ROUNDED_FROM = 50;

/** `size` people in all, of whom `now` get it by itself at once. */
export function reachOf(size: number, now: number): Reach {
  const [people, atOnce, inDigest] = [size, now, size - now].map(rounded) as [
    number,
    number,
    number,
  ];
  const parts = `: ${peopleWords(atOnce)} at once, ${peopleWords(inDigest)} in their daily or weekly mail`;
  return { people, atOnce, inDigest, words: peopleWords(people) + (inDigest > 0 ? parts : '') };
}

const rounded = (size: number) => (size < ROUNDED_FROM ? size : Math.round(size / 10) * 10);

function peopleWords(people: number): string {
  if (people === 0) return 'nobody';
  if (people === 1) return '1 person';
  return people < ROUNDED_FROM
    ? `${people} people`
    : `about ${people.toLocaleString('en-GB')} people`;
}
