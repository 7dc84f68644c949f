import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';
import { WEAPON_TALK } from './weapons.rule';

/**
 * The net below the other rules: single words of danger or crime that no rule placed. Such a case is
 * read within the day at least, and marked as uncertain.
 */
export const net: Rule = {
  id: 'net',
  patterns: [
    {
      say: say('(knife|knives|machetes?|stabb(ed|ing|s)|blades?|weapons?|acid attack|sword)'),
      unless: WEAPON_TALK,
      deniable: true,
      flags: ['weapon', 'low_confidence'],
      case: { ...cases.crime, weight: 32 },
    },
    {
      say: say('(gun|guns|firearms?|shotgun|pistol|rifle|shooting|shot dead|bullets?)'),
      unless: WEAPON_TALK,
      deniable: true,
      flags: ['firearm', 'weapon', 'low_confidence'],
      case: { ...cases.crimeUrgent, weight: 32 },
    },
    {
      say: say(
        '(rap(e|ed|ist)|molest(ed|er)?|paedos?|paedophiles?|nonce|sex offenders?|grop(ed|ing|er)|perverts?|pervy)',
      ),
      unless: say('(rape alarm|awareness|heard|rumours?|is it true|facebook|moving|moved in(to)?)'),
      flags: ['sexual', 'low_confidence'],
      case: { ...cases.crimeUrgent, weight: 32 },
    },
    {
      say: say(
        '(terrified|petrified|in danger|not safe at home|scared for (my|her|his|their|our) (life|lives|safety)|fear(s|ing)? for (my|her|his|their|our) (life|lives|safety)|scared of (him|her|my [a-z]+)|frightened of (him|her|my [a-z]+)|afraid of (him|her|my [a-z]+)|dont feel safe (at home|in my own|with him|with her)|scared to go home|too scared to)',
      ),
      unless: say('(spiders|heights|fireworks|the dark|dentist|dogs?|cat|pets?)'),
      flags: ['high_risk'],
      case: { ...cases.crimeUrgent, weight: 32 },
    },
    {
      say: say(
        '(stolen|stole|nick(ed|ing|s)|steal(s|ing)?|theft|thie(f|ves)|thieving|robb(ed|ery|ing)|mugg(ed|ing)|burgl(ed|ary|ars?|ing)|swiped|siphon(ed|ing)|ransacked|done over|broken into|assault(ed)?|punch(ed|ing)|kick(ed|ing)|slapp(ed|ing)|headbutt(ed)?|beaten up|attack(ed|ing)?|threat(s|ened|ening)?|vandal(s|ised|ism)?|smashed|slashed|keyed|egged|graffiti|arson|torched|abducted|kidnapp?ed|drugged|spiked|harass(ed|ing|ment)|stalk(ed|ing|er)|abus(ed|ing|ive)|spat|grabbed|chased|jumped on|flashed|groomed)',
      ),
      unless: say(
        '(when we had|alerts? (about|on|for)|your team|awareness|advice|talk|prevent(ion)?|mark(ing|ed)?|how many|statistics|figures|is it true|rumours?|heard|facebook|apparently|thank(s| you)?|great|lovely|brilliant|workshop|kick(ed|ing) (a )?(ball|off|about)|heart attack|grabbed (a|my attention)|foi|freedom of information|your officers?|well groomed|under threat|priority|prioriti[sz]e|focus|focused|news|any update)',
      ),
      deniable: true,
      flags: ['low_confidence'],
      case: { ...cases.crime, weight: 32 },
    },
  ],
};
