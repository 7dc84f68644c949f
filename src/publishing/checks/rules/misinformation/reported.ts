import { matching } from '../../places';
import { rule } from '../../rule';
import { denies, general, hedged } from '../../text/attribution';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const SOMEBODY =
  '(?:woman|women|man|men|girls?|boys?|teenagers?|pensioners?|persons?|people|child|children|students?|pupils?|schoolgirls?|schoolboys?|residents?|victims?|shopkeepers?|cyclists?|drivers?|runner|jogger|dog walkers?|couple|passengers?|she|he|they|\\d\\d-year-old|mother|father|nurse|teacher|worker|customer|visitor|tourist|youngsters?|females?|males?|somebody|someone)';
const DONE =
  '(?:raped|gang-raped|sexually (?:assaulted|abused|touched|harassed|attacked)|indecently (?:assaulted|exposed)|groped|molested|spiked|drugged|injected|abducted|kidnapped|snatched|lured|groomed|stalked|harassed|racially (?:abused|attacked|aggravated)|abused|blackmailed|trafficked|flashed|followed home|upskirted|assaulted|robbed|mugged|threatened|attacked|conned|defrauded|scammed)';
const AS_FACT = phrase(
  `${SOMEBODY}(?:,? (?!who|was|were|has|had)\\S{1,14}){0,5}?,? (?:who )?(?:was|were|has been|have been|had been|got) (?:\\p{L}{3,12}ly )?(?:sexually |indecently |brutally )?${DONE}(?! (?:by the|on)? ?in (?:19|20)\\d\\d)|(?:man|men|gang|attacker|stranger|teenagers?|youths?|group|driver|someone|somebody|he|they|two men) (?:then |also |had |\\p{L}{3,12}ly )?(?:raped|groped|molested|abducted|kidnapped|spiked|sexually assaulted|exposed himself|indecently exposed|flashed|tried to (?:abduct|snatch|kidnap|rape|lure|grab (?:a|the) (?:child|girl|boy)))|(?:after|following|during) (?:the|a|an|this) (?:brutal |horrific |vicious |terrifying |shocking |violent |sickening |appalling |nasty )?(?:rape|sexual assault|sex attack|abduction|kidnap(?:ping)?|attempted (?:rape|abduction|kidnap)|spiking|indecent exposure)(?! (?:allegation|report|was reported|investigation|inquiry))|the (?:rapist|kidnapper|sex attacker|paedophile|abuser|abductor|flasher|groomer|stalker|spiker)|(?:horrific|brutal|sickening|vicious|terrifying|shocking|appalling) (?:rape|sexual assault|sex attack|abduction|assault|attack|robbery)`,
);
/** Words that judge whoever did it, and acts told of them as certain. */
const CULPRIT =
  '(?:thieves|thief|burglars?|robbers?|arsonists?|vandals?|thugs?|yobs?|racists?|attackers?|raiders?|muggers?|gangs?|bullies|bully|hooligans?|louts?|drunks?|rapists?|perverts?|paedophiles?|stalkers?|poachers?|rustlers?|fly-?tippers?|joyriders?|fraudsters?|scammers?|conm[ae]n|dealers?|knifem[ae]n|gunm[ae]n|kidnappers?|bigots?|homophobes?|monsters?|cowards?|scumbags?|lowlifes?)';
const PAST =
  '(?!(?:called|wanted|needed|reported|suspected|alleged|arrested|based|named|known)(?![\\p{L}]))(?:\\p{L}{2,14}ed|stole|took|broke|beat|set|hit|ran|cut|drove|made|got|left|went|put|threw|shot|held|struck|tore|drank|rode|forced|grabbed|came|got away)';
const SOMEONE =
  '(?:(?:a|one|two|three|four|five|the|this|another|some) (?:\\p{L}{3,12} ){0,2}?(?:man|men|woman|women|lads?|boys?|girls?|youths?|teenagers?|teens|strangers?|drivers?|group|pair|couple|customers?|neighbours?|riders?|figures?)|someone|somebody|he|she|they)';
const VIOLENT =
  '(?:attacked|assaulted|battered|clobbered|jumped (?:him|her|them|on)|glassed|knifed|shot|bottled|stabbed|punched|kicked|beat(?:en)?(?: up)?|slashed|robbed|mugged|raped|groped|molested|spiked|drugged|threatened|strangled|choked|headbutted|bit|spat (?:at|on|in)|abused|racially abused|shoved|dragged|abducted|kidnapped|snatched|exposed (?:himself|herself)|flashed|followed (?:her|him|a|two|home)|pulled (?:out )?(?:a |an )?(?:knife|gun|blade|machete|weapon|hammer)|pointed (?:a )?|set (?:light|fire) to|torched|firebombed|put (?:a |some |\\S{1,8} )?(?:drug|pill|powder|something) (?:in|into)|held (?:up|\\S{1,10} up)|forced (?:his|her|him|them)|tried to (?:abduct|rape|snatch|rob|stab|grab|kidnap|drag|lure|force|kill)|grabbed|conned|tricked|defrauded|burgled|ransacked)';
const TOLD_AS_FACT = phrase(
  `(?:the |these |those |some |two |three |four |a |an |vile |heartless |brazen |evil |cruel |sick |masked |armed |cowardly |callous |opportunist |mindless |drunken )*${CULPRIT}(?: of \\S{2,8})? (?:(?:have|has|had|then|also|\\p{L}{3,12}ly|again|who) ){0,2}${PAST}|${SOMEONE} (?:(?:have|has|had|then|also|\\p{L}{3,12}ly|again|who|in \\S{2,12}) ){0,2}${VIOLENT}|(?:(?<=\\p{L})'s|has|have|was|were) (?:been |\\p{L}{3,12}ly ){0,2}(?:robbed of|conned out|tricked (?:out|into)|mugged|raped|stabbed|drugged|spiked|battered|beaten up|groomed|burgled by|attacked by|assaulted by|robbed by|set upon|beaten)`,
);
const AT_REPORT = phrase(
  'believes?|thinks?|fears?|report(?:s|ed|ing)?(?! (?:it|this|them|any|to us|online|fraud))|alleg(?:e|es|ed|edly|ation|ations)|investigat(?:e|es|ing) (?:a|an|the)?|suspicion|suspected|told (?:us|police|officers)|says|said|disclosed|came forward|is believed|are believed|attempted murder of|accused|charged|convicted|jailed|sentenced|guilty|court|claims?|complain\\p{L}{2,4}|if you (?:have|are|were|think)|anyone who|help(?:line)?|support|statistics|figures|survey|awareness|per cent|%|in total|last year',
);

export const reported = rule({
  id: 'MIS-REPORTED',
  severity: 'warn',
  basis: 'College of Policing APP, managing information disorder (correct terms); Media relations',
  advice:
    'So far this is a report, not a finding. Write “a woman reported that she was raped” or “we are investigating a reported robbery”, and no horror words.',
  when: ({ stance }) => !stance.guiltFound,
  find: (doc) =>
    [AS_FACT, TOLD_AS_FACT].flatMap((pattern) =>
      matching(doc, pattern, (c, _q, at) => {
        const s = c.sentence.text;
        return (
          !hedged(s) &&
          !denies(s) &&
          !general(s) &&
          !negated(s, at, 30) &&
          !says(s, AT_REPORT) &&
          !says(c.previous?.text ?? '', AT_REPORT) &&
          !/\b(?:officers?|pc|constable|police officer)\b[^.]{0,20}\b(?:was|were) /i.test(s)
        );
      }),
    ),
});
