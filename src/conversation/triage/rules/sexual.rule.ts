import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';

/** Sexual offences, spiking, exposure, images. Recent ones are urgent: evidence is lost within hours or days. */
export const sexual: Rule = {
  id: 'sexual',
  patterns: [
    {
      say: say(
        '(rape|rapes|raped|raping|rapist)(?! (alarm|whistle))',
        'sexual(ly)? (assault(ed|ing)?|abus(ed|e|ing)|attack(ed)?|violence|harass(ed|ment|ing)?|touch(ed|ing)|exploit(ed|ation))',
        '(forced|made|pressured|coerced|blackmailed) (me|him|her|them|himself on|herself on)( ~)? (sex|have sex|sleep with|sexual|on me|on her|do things|perform|undress|strip|touch|touch him)',
        '(forced himself|forced herself|had sex with me (while|when|after|against)|sex (without|against) my|without my consent|didnt consent|i said no|i told him (no|to stop)|woke up (and|with|to) (he|him|my|someone|a man|no|naked|without)|(he|she) (took off|pulled down|pulled up|put his (hand|fingers)))',
        '(grop(ed|ing|es|e)|molest(ed|ing|s)|touch(ed|ing|es)( me| her| my [a-z]+| up)? (up|inappropriately|bum|breast|breasts|leg|thigh|chest|there|down there|me)|(grabbed|squeezed|slapped|rubbed|pinched|felt) (my|her) (bum|breast|breasts|boob|boobs|chest|crotch|arse|ass|backside|bottom|thigh)|rubbed (himself|up) against|upskirt(ed|ing)?|fingered|cyberflash[a-z]*)',
        'sex (for|in exchange for|instead of) (rent|money|drugs|a room)',
        '(touched|touching|touches) (me|her|him|my (daughter|son|sister|bum|leg))',
      ),
      unless: say(
        '(touched (me|her) (by|with) (kindness|your)|really touched|touched by|touch(ed)? base|(sexual (violence|harassment|abuse)) (awareness|week|campaign|training|talk|figures))',
      ),
      flags: ['sexual', 'crime:violent-crime', 'evidence_time_critical', 'no_auto_reply', 'vawg'],
      case: cases.crimeUrgent,
      past: cases.crimeUrgent,
    },
    {
      say: say(
        '(drinks?|vape|food) ~ (spiked|drugged|tampered|something in|put something)',
        '(spiked|spiking|needle spiked|injected|jabbed) ~ (drink|drinks|club|pub|bar|me|her|daughter|friend|night)',
        '(was|been|got|being) spiked',
        'put something in (my|her|his) drink',
        '(dont|cant|no) (remember|recall|memory)( of)? ~ (getting home|got home|night|how i got|anything|what happened|club|pub)',
      ),
      unless: say('dash ?cam|awareness|test kits|covers'),
      flags: ['sexual', 'crime:violent-crime', 'evidence_time_critical'],
      case: cases.crimeUrgent,
      past: cases.crimeUrgent,
    },
    {
      say: say(
        '(flash(ed|ing|er)|exposed (himself|themselves|his)|expos(ing|es) (himself|his)|masturbat(ed|ing|es|e)|wank(ed|ing)|playing with himself|willy out|(his|got it|trousers) (thing |bits |penis |willy |cock |dick )?out|pull(ed|s|ing) (down )?his (trousers|pants)|naked (man|bloke)|indecent(ly)?|kerb crawl(ing|er|ers)?|prostitut(ion|es?|ing)|brothel|pop ?up brothel)',
      ),
      unless: say(
        '(flash(ed|ing) (his|her|their|my|the|blue|lights?|headlights?|by (a|the) (speed )?camera|me to (pull|let))|flash flood|speed camera|lights? (is |are |keeps? )?flashing|flashing (light|lights|blue|sign|amber)|camera flash)',
      ),
      flags: ['sexual', 'crime:violent-crime'],
      case: cases.crimeUrgent,
      past: cases.crimeUrgent,
    },
    {
      say: say(
        '(nudes?|naked (pic|photo|picture|image|video)s?|intimate (image|photo|picture|pic|video)s?|private (photo|picture|video|pic)s?|sex tape|revenge porn|deep ?fake|explicit (pic|photo|picture|video|image)s?|videos? of (me|us|her) (having|naked|undress)|dick pics?|unsolicited (pic|photo|nude)s?)',
      ),
      unless: say('awareness|workshop|art class|life drawing|nude colour'),
      flags: ['intimate_image', 'sexual', 'no_auto_reply', 'crime:violent-crime', 'vawg'],
      case: cases.crimeUrgent,
      past: cases.crimeUrgent,
    },
    {
      say: say(
        '(when i was (a |little|young|at|in|\\d+|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)|as a (child|kid|boy|girl)|in care|at (boarding )?school|altar boy|scouts?|childrens home) ~ (touched|abused|raped|molested|hurt me|did things|used to (touch|come|make)|made me|did things|interfered|assaulted|fiddled|beat me)',
        '(touched|abused|raped|molested|interfered with|assaulted|did things to) ~ (when i was (a |little|young|at|in|\\d+|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)|as a (child|kid|boy|girl)|years ago ~ (school|home|church)|childhood)',
        'historic(al)? (sex|sexual|child|abuse)[a-z ]*',
      ),
      unless: say('hit by a car'),
      flags: ['sexual', 'child_at_time', 'past_tense', 'no_auto_reply', 'trauma'],
      case: cases.safeguarding,
      past: cases.safeguardingPast,
    },
  ],
};
