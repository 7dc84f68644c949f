import { phrase } from '../../text/phrase';
import { ROAD_WORDS } from '../../text/name-lists';

/** A named road. Case matters, so this is no `phrase`. */
export const ROAD = new RegExp(
  `(?<![\\p{L}\\d])\\p{Lu}[\\p{L}']{1,20}(?: \\p{Lu}[\\p{L}']{1,20}){0,2} (?:${ROAD_WORDS.split('|')
    .map((w) => w.charAt(0).toUpperCase() + w.slice(1))
    .join('|')})(?![\\p{L}])`,
  'gu',
);

export const HOUSE = phrase(
  '(?:end|corner|first|last|middle|second|third|blue|red|white|big|yellow|green|next) (?:house|flat|cottage|bungalow|terrace)|house (?:on the corner|next to|opposite|at the end|with)|flats? above|number \\d{1,3}|next door to|lives? (?:at|above|next|opposite|on|in|with)|living (?:at|above|next|opposite|on|in|with)|at home (?:in|on)|(?:her|his|their) (?:home|flat|house) (?:in|on|at)|two sisters|twins?|(?:only|youngest|eldest|oldest) (?:daughter|son|child|girl|boy|sister|brother|one|pupil|student|resident)',
);

export const SCHOOL_OR_WORK = phrase(
  "(?:pupils?|students?|schoolgirl|schoolboy|sixth[- ]former|apprentice|trainee|undergraduate|barmaid|barman|waitress|waiter|cashier|nurse|teacher|teaching assistant|hairdresser|receptionist|care assistant|carer|cleaner|librarian|postwoman|shop assistant|lifeguard|worker|volunteer|dancer|player|captain|member|employee|manager|supervisor|assistant|baker|chef|cook) (?:at|of|from|in|for|with) (?:the |our |a |St |local |village )?(?:\\p{L}[\\p{L}']{1,20}[ ]){0,3}\\p{L}{2,20}|" +
    '(?:goes to|attends|attending|attended|studies at|studying|studying at|works? (?:at|in|for|behind)|serves (?:at|in|behind)|teaches (?:at|in)|working (?:at|in|for|behind)|worked (?:at|in|for)|employed (?:at|by)|plays for|plays in|swims for|dances at|sings in|trains at|member of the|in year \\d{1,2}|year \\d{1,2} (?:pupil|student|girl|boy)|on her way (?:home )?from|first[- ]year|second[- ]year|third[- ]year|final[- ]year|a-level) (?:\\p{L}{2,20})',
);

export const PICTURED = phrase(
  'pictured|(?:photo|picture)s?:? (?:of )?the victim|photo(?:graph)? (?:of|shows) (?:her|the victim|him)|(?:her|his) (?:photo|picture|profile|instagram|facebook|snapchat)|left of (?:the )?picture',
);
