import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';

const WHO =
  '(he|she|they|hes|shes|theyre|someone|somebody|a (man|men|car|van|guy|bloke|lad|stranger|boy)|same (man|guy|bloke|car|person)|this (man|guy|bloke|lad|car|woman)|some (man|guy|bloke|lad|weirdo|creep)|man|men|guy|bloke|stranger|my neighbour|the man|the guy|creep|weirdo|an? ex)';

/** Fixated, obsessive, unwanted, repeated; and being followed now. */
export const stalking: Rule = {
  id: 'stalking',
  patterns: [
    {
      say: say(
        `${WHO} ~ (follow(ed|ing|s)|chas(ed|ing)|tail(ed|ing)) (me|us|her|my [a-z]+|him|a (girl|woman|child)|girls|women|kids)( ~)? (home|now|outside|still|to my|from|off the bus|again|he|in|into|round|around)`,
        '(is|hes|shes|theyre|still|walking|right|close|are) (still |right |just |walking |close )*behind me( ~)? (scared|now|still|im|i am|on|and|home|please|following|what)?',
        '(im|i am|were|shes|being) (being )?followed( ~)? (now|home|by|please|right|and|scared|hes|still)',
        `${WHO} ~ (is |are |still |now |stood |standing |sat |sitting |waiting |lurking |hiding )+(outside|at the (door|window|gate)|in (my|the|our) (garden|bushes|hallway|car park|porch|bin store)|looking (in|through))`,
        '(theres|there is|can see|got) (a |some |this |that )?(man|men|bloke|guy|stranger|someone|lad|figure)( ~)? (outside|in (my|our) (garden|porch|shed)|at (my|our|the) (window|door)|trying)',
      ),
      unless: say(
        '((every (day|evening|morning|week)|in the queue|council (workers?|men|van|lorry|officers?)|delivery|gas|meter|charity|parcel|window cleaner|postman|builder|scaffold(er|ers)?|workmen|engineers?|officers?|police|pcso|pcsos|traffic warden|queue|shop|pub|tent|rough sleep[a-z]+|sleeping|homeless|begging|busking|smok(ing|es)|vap(ing|es)|drinking|selling|people are|kids are|cars?|parked|outside (my|your|the|our) (remit|area|hours))|car (is|was|has been) (parked|left)|followed (up|by up)|follow(ed|ing|s)? (the |your |these )?instructions|on (facebook|instagram|twitter))',
      ),
      flags: ['stalking', 'in_progress', 'life_risk'],
      case: cases.life,
      past: cases.safeguarding,
      dropWhenPast: ['in_progress', 'life_risk'],
    },
    {
      say: say(
        `(stalk(s|ed|ing|er)?)(?! (of|of celery|rhubarb))`,
        `${WHO} ~ (follow(s|ed|ing)|watch(es|ed|ing)|turn(s|ed|ing) up|wait(s|ed|ing)( for me| outside| around| at)?|keeps? (turning|coming|following|messaging|texting|calling|emailing|watching|walking past|driving past|asking|looking)|sits outside|photograph(s|ed|ing)|film(s|ed|ing)) (me|her|my (daughter|sister|wife|mum|flat|house|home|work|window|gym|bedroom)|us|up at|for me|outside|everywhere|at my)`,
        '(being|been|feel(ing)?|was|got) (followed|watched|stalked|tracked|harassed)',
        '(air ?tag|tracker|tracking (device|app)|gps|spy ?ware|hidden camera|spy camera) ~ (car|bag|phone|coat|my|her|found|bathroom|room|changing)',
        '(found|put|planted|hid) ~ (air ?tag|tracker|tracking|spyware|hidden camera)',
        '(wont|doesnt|will not|refuses to) (leave me alone|take no|stop (messag|text|call|contact|follow|email|ring|turn)ing)',
        '(flowers|gifts|notes|letters|messages|texts|calls|emails|friend requests?|accounts?) ~ (every day|blocked (him|her|them)|he knows|from (the same|a man|someone i)|dont know how he)',
        'blocked (him|her|them) ~ (new|another|different|still|keeps?) (account|number|profile|messag|email|contact)[a-z]*',
        '(he|she) (knows|knew) (my|where i|what i|when i) [a-z]+ ~ (wear|wearing|gym|bus|work|home|route|routine|live|lives|was|school)',
        '(peeping|peering|looking|looks|watching|watches) (tom|(in|through|into) (my|her|our|the|peoples|womens) (bedroom |bathroom |kitchen )?windows?)',
      ),
      unless: say(
        '(gps (coordinates|location|signal)|cctv|followed (by )?(up|a reply)|follow(s|ed|ing) (up|your|the (rules|page|instructions|link|advice|news))|film(ed|ing) (the|a) (fight|kids|youths|dealers?|it|them)|bees|my (bike|car|parcel|van) (had|has|with) an? (air ?tag|tracker)|bike|tracker (on|in) my (stolen )?(bike|van|car|phone) (shows|says)|keeps? (turning|coming) (up|on) late|bin men|council|the (bus|bin|post|delivery)|watched (the|your|a)|being watched on|neighbourhood watch)',
      ),
      flags: ['stalking', 'no_auto_reply', 'vawg'],
      case: cases.safeguarding,
      past: cases.safeguarding,
    },
    {
      say: say(
        '(restraining|non ?molestation|non mol|stalking protection|prevention|protective|occupation) order',
        '(breach(ed|es|ing)?|broke(n)?) (his|her|the|their|a) (bail|bail conditions|injunction|order|restraining|non ?mol|tag|licen[cs]e conditions)',
        '(banned|not allowed) (from )?(coming|to come|contact|near) (here|me|us|near)',
      ),
      unless: say('dog control|public space|planning|tree preservation|closure|psp?o'),
      flags: ['domestic_abuse', 'stalking', 'safe_contact', 'no_auto_reply'],
      case: cases.safeguarding,
    },
  ],
};
