import { phrase, says } from './phrase';

/** Words that stand for the person under suspicion. */
const ACCUSED = phrase(
  "he|she|they|him|her|them|his|their|he's|she's|they're|the (?:man|woman|men|women|boy|girl|teenager|teen|pair|couple|duo|trio|group|gang|brothers|sisters|suspects?|defendants?|accused|youth|youths|lad|lads|driver|father|mother|individual|person|one)|" +
    '(?:man|woman|men|women|boy|girl|teenager|teen|pair|suspects?|defendants?|accused|person|people|male|female|youths?|individuals?|fellas?|fellow|chaps?|guys?|blokes?|lass|lassie|laddie|geezer|customer|gentleman|visitor|guest|someone|somebody|\\d{1,2}[- ]year[- ]olds?)|one of (?:the|those|them)|(?:two|three|four|five|both|all) of (?:the|those|them)|the (?:\\d\\d)[- ]year[- ]olds?|who|both',
);

/** Words of arrest, charge or custody. */
const HELD = phrase(
  "arrest|arrests|arrested|nicked|collared|cuffed|caught|charged|in custody|custody|behind bars|in (?:a|the|our) cells?|detained|remanded|bailed|on bail|locked up|under lock and key|apprehended|lifted|banged up|in cuffs|in handcuffs|summonsed|in the cells|picked up|we've got|we got|we have got|brought in|rounded up|bagged|snared|rumbled|in the dock|before the court|taken away|tip-offs? led|picked (?:him|her|them|the pair|both) up|led (?:us|officers|police) (?:straight |right |directly )?to|in a cell|off the streets?|in court|one of our cells|in front of the (?:bench|magistrates|beak|sheriff)|handcuffs|cells tonight|in our hands|enjoying our hospitality|our guest|downstairs",
);

export const speaksOfAccused = (text: string): boolean => says(text, ACCUSED);
export const speaksOfArrest = (text: string): boolean => says(text, HELD);
