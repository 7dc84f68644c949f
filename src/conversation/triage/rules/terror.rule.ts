import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';

/** Terrorism, bombs, mass violence, radicalisation. */
export const terror: Rule = {
  id: 'terror',
  patterns: [
    {
      say: say(
        '(bomb|bombs|pipe ?bomb|nail ?bomb|suicide vest|explosives?|ied|detonator|grenade) ~ (in|at|under|on|going|now|train|station|school|tonight|bag|car|planted|vest|threat|go off|mosque|synagogue|church|found|left|plan[a-z]*|making|make|garage|flat|house)',
        '(planted|planting|left|put|place|set|got|has|have|detonat(e|ed|ing)) (a |the |an )?(bomb|explosive|device|ied)',
        'bomb (threat|scare|alert)',
        '(unattended|suspicious|abandoned) (bag|package|suitcase|rucksack|parcel|device|holdall|case)',
        '(car|van|lorry|truck) ~ (ploughed|driven|drove|driving) (into|through|at) (a |the )?(crowd|people|pedestrians|group|procession|shoppers)',
        '(going to|gonna|will|plan(s|ning)? to|says hes going to|wants to) (shoot up|blow up|attack|bomb|massacre|kill everyone|burn down|kill people|kill everybody|gun down|torch) ~ (school|mosque|synagogue|church|station|hotel|parade|market|college|hospital|people|everyone|event|office|centre|there|tomorrow|today|in)?',
        'shoot up (the|a|my|his) (school|college|office|mosque|church)',
        'terror(ist)? attack ~ (now|happening|station|market|bridge|tomorrow|plan[a-z]*|going)',
      ),
      unless: say(
        '(is it true|rumour|anniversary|memorial|was there|drill|exercise|talk|training|awareness|film|shop|closed down|ww2|world war|history|museum)',
      ),
      flags: ['terror', 'threat_to_life', 'life_risk'],
      case: cases.life,
      past: cases.terror,
      dropWhenPast: ['life_risk'],
    },
    {
      say: say(
        '(isis|isil|daesh|al qaeda|jihad(i|ist)?|terrorist|terrorism|extremis(t|ts|m)|radicali[sz](ed|ing|ation)|far right (group|leaflets?|chat|recruit[a-z]*|meeting)|neo ?nazi|white suprema[a-z]+|incel|martyr(dom)?|caliphate|manifesto|beheading videos?|execution videos?|combat 18|national action|columbine|mass shoot(ing|er))',
        '(buying|bought|buys|storing|stockpil[a-z]+|ordered|deliver[a-z]*|drums? of|bags of|lots of|loads of) ~ (peroxide|fertili[sz]er|chemicals?|ammonium|acetone|ball bearings|nails and|sulphuric)',
        '(photograph(ing|ed|s)?|film(ing|ed)|taking (photos|pictures|notes|pics)|measur(ing|ed)|sketch(ing|ed)|scoping|drone over) ~ (security|cctv|barriers?|guards?|station entrance|synagogue|mosque|barracks|parliament|embassy|exits|gates|bollards)',
      ),
      unless: say(
        '(prevent (talk|strategy|training|duty|week)|awareness|training|hedge|allotment|garden cent(re|er)|my (lawn|roses|tomatoes)|bus routes?|eco|animal rights stall|climate extremis[a-z]+|film|documentary|council tax|vegan|terrorist because|called (me|him|her|us|my) ~ terrorist|parking manifesto|party manifesto|election|manifesto (pledge|promise))',
      ),
      flags: ['terror'],
      case: cases.terror,
      past: cases.terror,
    },
  ],
};
