import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';

/** What people noticed: sightings, evidence offered, suspicious people and cars. */
export const intelligence: Rule = {
  id: 'intelligence',
  quiet: true,
  patterns: [
    {
      say: say(
        '(suspicious(ly)?|acting (strange(ly)?|shifty|dodgy|suspiciously)|looking (in(to)?|through|over) (cars|windows|gardens|the (cars|windows|fence)|car windows|letter ?boxes?)|casing|scoping|shifty|up to no good|dodgy (looking|man|bloke|guy|car|van|lads?|characters?|going on|geezer)|looks? (dodgy|suspicious|off|iffy)|going (round|door) (the houses|to door)|(same|strange|unknown|unfamiliar|white|black|blue|silver|grey|red) (car|van|vehicle|transit)( ~)? (parked|sat|driving|circling|again|every|outside|watching|been)|(car|van)( thats| has|s)?( been)? (parked|sat|circling|driving (round|slowly))( ~)? (all week|for days|every (day|night)|for hours|school|outside|watching|up and down)|chalk marks?|cold call(er|ers|ing)|wearing (a )?(balaclava|bally|mask|ski mask)|balaclavas?)',
      ),
      unless: say(
        '(email|link|text message|parcel|package|bag|mind|covid|cold calling (zone|sticker))',
      ),
      flags: [],
      case: cases.sighting,
    },
    {
      say: say(
        '((ive|i have|we have|got|have|have got|took|caught|recorded|filmed|there is|theres|weve) (got )?(it |him |them |her |it all |some |a |the |our |my |lots of |good |clear )*(on |of )?(the |a )?(cctv|ring ?(doorbell|camera)|doorbell( camera| footage)?|dash ?cam|footage|video|videos|photos?|pictures?|screenshots?|number plate|reg(istration)?|recording|on camera|on film)|(cctv|doorbell|dash ?cam|ring) (footage|clip|video|camera|shows|caught|picked|has)|shall i send (them|it)|can i send (you )?(the |some |a )?(photos?|footage|video|cctv|clip)|(wiped|overwritten|deleted|kept for|keeps for|recorded over) ~ (days|hours|week|soon))',
      ),
      unless: say('(photos of the (event|fete|day)|lovely photos)'),
      flags: ['evidence_available'],
    },
    {
      say: say(
        '(wiped|overwritten|deletes?|deleted|recorded over|keeps?( it)? (for )?(only )?\\d+ (days|hours)) ~ (cctv|footage|camera|days|hours|tomorrow|soon|week|friday|monday)?',
      ),
      also: say('(cctv|footage|camera|recording|doorbell|dash ?cam|video)'),
      flags: ['evidence_available', 'evidence_time_critical'],
      case: cases.crime,
    },
    {
      say: say(
        '(i|we) (saw|witnessed|recogni[sz]ed?|know) (who|the (man|lad|guy|person|woman|one|boy|driver|bloke|people|suspect|car)|it happen|what happened|him|her|the (whole|attack|accident|robbery|incident))',
        '(know|knows) who (did|done|it (was|is)|is (doing|behind|responsible)|they are|has (been|done))',
        '(that|the) (man|lad|guy|woman|person|bloke|lads?) in (your|the) (photo|picture|appeal|message|email|cctv|post)',
        '(his|her|their) names? (is|are) ',
        '(reg|registration|number plate|plate|vrm) (is|was|number|starts|ends|begins)',
        '(lives|living|lives there) at (number |no |flat )?\\d+',
        '(got|has|have|keeps?|stor(es|ing)) (a load of |loads of |lots of |a garage full of |full of )?(stolen|nicked|knock ?off|hot) (bikes|goods|stuff|phones|cars|gear|property|mopeds|tools)',
        '(full of|pile of|loads of|stash of|selling|sells|buys|buying|boxes of) (stolen|nicked|knock ?off|hot|hooky) [a-z]+',
        '(stolen (goods|bikes|property|gear) (for sale|being sold|on facebook|in)|fencing stolen|handling stolen|selling (stolen|nicked|knock ?off))',
      ),
      unless: say('(i know (him|her) (from|he)|what his name|thank)'),
      flags: ['names_third_party'],
      case: { ...cases.intelligence, weight: 62 },
    },
  ],
};
