import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';

const MARKS =
  '(hijab|niqab|burqa|headscarf|head scarf|turban|dastar|patka|kippa|kippah|skull ?cap|yarmulke|mosque|synagogue|gurdwara|gurudwara|mandir|temple|church|pride flag|rainbow flag|wheelchair|menorah|sari|cross necklace)';
const SLUR =
  '(racist|racism|racial(ly)?|homophobic|homophobia|transphobic|transphobia|antisemitic|anti semitic|antisemitism|islamophob(ic|ia)|xenophob(ic|ia)|slurs?|p word|n word|f word slur|paki|pakis|nigger|nigga|chink|coon|wog|yid|kike|gypo|pikey|faggot|fag|poof|tranny|dyke|batty ?(man|boy)|raghead|towel ?head|spastic|spaz|retard|swastikas?|nazi|go (back )?(home|to (your|their|my|where)|back)|hate crime|hate incident|terrorist because|because (i am|im|hes|shes|we are|were|theyre|they are|of (my|his|her|our|their)) (a )?(black|asian|muslim|jewish|sikh|hindu|gay|lesbian|trans|transgender|disabled|polish|romanian|chinese|african|foreign|indian|bangladeshi|pakistani|somali|autistic|deaf|roma|traveller|brown|religion|race|colour|sexuality|skin|faith|disability|accent|hijab|turban|ukrainian|eastern european|arab|turkish))';

/** Hostility to race, religion, disability, sexual orientation or being transgender. */
export const hate: Rule = {
  id: 'hate-crime',
  patterns: [
    {
      say: say(
        `(spat|spit|spitting|pulled|pull|ripp(ed|ing)|grabbed|yanked|tore|snatched|threw|thrown|knocked|shout(ed|ing)|punch(ed|ing)?|hit|push(ed)?|egg(ed|s)?|smash(ed|ing)?|paint(ed|ing)?|graffiti|vandalis(ed|ing)|dog (mess|poo)|bacon|pigs? head|insult(ed|s)?|mock(ed|ing)|tipped|kicked|set fire) ~ ${MARKS}`,
        `${MARKS} ~ (spat|pulled|ripped|grabbed|yanked|torn|snatched|knocked|egged|smashed|graffiti|vandalised|painted|attack(ed)?|burn(ed|t)|daubed|sprayed|abuse(d)?|threat(s|ened)?|tipped)`,
        '(called|calling|calls|shout(ed|ing|s)?|yell(ed|ing)|scream(ed|ing)|abus(e|ed|ing)|spray(ed)?|painted|graffiti|written|scratched|wrote|daubed|chant(ed|ing)|messages?|letter|leaflets?|stickers?|note|attack(ed)?|assault(ed)?|beaten|spat|threw|bullied|harass(ed|ing|ment)?|victim of|targeted|target|incident|comments?|remarks?|gestures?|salutes?|drawn|door|wall|target(ed|ing)|egged|pushed|threaten(ed)?|pick(ed|ing) on|hit|punched|following|laugh(ed|ing)|mock(ed|ing)) ~ ' +
          SLUR,
        `${SLUR} ~ (abuse|graffiti|attack|comments?|remarks?|language|names|shouted|names|name calling|messages?|slurs?|chants?|bullying|neighbours?|stickers?|on (the|my|our)|word|words|incident|at (me|us|my|him|her)|letter|insults?)`,
        '(hate crime|hate incident|race hate|racially (abused|aggravated|motivated)|religiously aggravated|homophobic|transphobic|antisemitic|islamophobic|swastikas?|go back to (your|where))',
      ),
      unless: say(
        '(hate crime (workshop|session|event|course|conference|officer|team|awareness|week|training|figures|statistics|hub|talk|leaflet|stall|policy|reporting centre)|(your|you|police|officer|officers|pc|sergeant|cops|met) (are |is |was |were |r )?(all )?(institutionally )?racist|you racist|racist (police|officer|cops|force)|nazi (parking|warden)|grammar nazi|ww2|museum|go home (and|from work|safely)|scared to go home|want to go home|go home$|go back to (school|work|normal|the meeting))',
      ),
      flags: ['hate_crime', 'crime:public-order'],
      case: cases.crimeUrgent,
      past: cases.crimeUrgent,
    },
    {
      say: say(
        `(spat|spit|spitting|punch(ed|ing)?|kick(ed|ing)?|push(ed|ing)?|hit|slapped|pulled|attack(ed)?|grabbed|yanked|beaten) ~ ${MARKS}`,
        `(punch(ed)?|kick(ed)?|attack(ed)?|beaten|hit|push(ed)?|spat|assault(ed)?|bottle(d)?) ~ ${SLUR}`,
      ),
      unless: say('your officer'),
      flags: ['hate_crime', 'crime:violent-crime'],
      case: cases.crimeUrgent,
      past: cases.crimeUrgent,
    },
    {
      say: say(
        '(only|just) (family|one|ones|house|shop|person|people|couple) ~ (black|asian|muslim|jewish|gay|polish|romanian|foreign|disabled|sikh|chinese|roma|traveller)',
        '(because|think its because) ~ (accent|skin|colour|religion|foreign|different|headscarf|disabled|wheelchair|gay|from (poland|romania|africa|asia|abroad|somalia|syria|ukraine))',
        '(mosque|synagogue|gurdwara|temple) ~ (car|van|man|men|watching|filming|photos|threat|suspicious|egg|bacon|scared)',
        '(funny|strange|dirty) looks ~ (hijab|accent|skin|turban)',
        '(dont|not) (belong|welcome) (here|in this)',
        'our kind|your kind|people like (us|you|them)',
      ),
      unless: say('parking for|thank'),
      flags: ['possible_hate'],
      case: cases.crime,
    },
  ],
};
