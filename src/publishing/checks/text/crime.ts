import { phrase, says } from './phrase';

const CRIME = phrase(
  'stole|stolen|stealing|theft|thefts|thie(?:f|ves)|thieving|robb(?:ed|ery|eries|ing)|burgl(?:ed|ary|aries|ars?)|snatch(?:ed|ing)|lifted|nicked|pinched|swiped|raid(?:ed)?|attack(?:ed)?|assault(?:ed)?|punch(?:ed)?|stabb(?:ed|ing)|kicked|threaten(?:ed|ing)|smash(?:ed|ing)|damag(?:ed?|ing)|vandal\\p{L}{0,5}|arson|torched|fraud|scam(?:med)?|con(?:ned)?|drugs?|dealing|shoplift\\p{L}{0,4}|(?:is|are|was|were|be) behind|responsible|going missing|staff say|witness(?:es)? sa(?:y|id)|broke|breaking',
);

/** The sentence speaks of a deed that is a crime. */
export const speaksOfCrime = (text: string): boolean => says(text, CRIME);
