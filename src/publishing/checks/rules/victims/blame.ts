import { contextsAbout, matchingIn } from '../../places';
import { rule } from '../../rule';
import { appeals, general } from '../../text/attribution';
import { phrase, says } from '../../text/phrase';
import { speaksOfVictim } from '../../text/victims';

const HURT = phrase(
  'victims?|(?:was|were|been|being|is|got|getting) (?:\\p{L}{3,12}ly )?(?:attacked|robbed|burgled|mugged|assaulted|stabbed|conned|scammed|raped|spiked|followed|targeted|harassed|groped|defrauded|tricked|abused|punched|hit|flashed|snatched|stolen|taken)|had (?:his|her|their) (?:\\p{L}{3,12} ){1,2}(?:stolen|taken|snatched)|lost (?:£|her|his|their|\\d|savings|thousands)|rape|assault|attack|robbery|mugging|ordeal',
);
const BLAME = phrase(
  "(?:should(?:n't| not| never)?|ought(?:n't| not)? to|could) (?:\\p{L}{3,10} )?have (?:\\p{L}{3,10} )?(?:known|been|walked|gone|taken|let|left|worn|drunk|stayed|locked|checked|kept|trusted|accepted|opened|given|told|thought|put|had|avoided|realised|used|asked|called|carried|paid|fallen|listened)|(?:was|were|is|are|been)? ?asking for (?:it|trouble)|(?:only|have only|has only) (?:himself|herself|themselves|yourself|yourselves|themself) to blame|(?:partly|largely|also|entirely|to some extent) (?:to blame|responsible|at fault|her|his|their)(?: own fault)?|(?:her|his|their) own (?:fault|carelessness|stupidity|foolishness|silly|making|doing)|brought (?:it|this) (?:on|upon) (?:himself|herself|themselves)|" +
    "(?:had|who'd|having|after) (?:been |had )?(?:drinking|drunk|too much|a few (?:too many|drinks)|several (?:drinks|glasses)|a lot to drink)|(?:was|were|being|very|clearly|extremely|so) (?:drunk|tipsy|intoxicated|inebriated|the worse for (?:drink|wear)|under the influence)|(?:drunken|intoxicated|careless|foolish|silly|naive|gullible|reckless|irresponsible|unwise|scantily[- ]clad|provocatively dressed|complacent) (?:victim|woman|man|girl|boy|pensioner|student|teenager|resident|householder|owner|couple|lady|behaviour|decision)s?|(?:was|were|been|being|had been|how) (?:\\p{L}{3,10} )?(?:careless|foolish|silly|naive|gullible|reckless|irresponsible|unwise|stupid|provocative)|" +
    'wearing (?:an? )?(?:very )?(?:short|revealing|skimpy|tight|low-cut|provocative|expensive|flashy|headphones|next to nothing|little)|dressed (?:provocatively|for|in a (?:short|revealing|skimpy|tight)|like)|(?:short|mini) ?skirt|walk(?:ing|ed) (?:home |back )?(?:\\S{1,10} ){0,3}?(?:alone|on (?:her|his|their) own|by (?:herself|himself))|alone (?:at night|in the dark|so late|after dark)|out (?:alone|late|so late|on (?:her|his) own)|(?:had )?(?:left|leaving) (?:her|his|their|the|a) (?:\\S{1,12} ){1,3}(?:unlocked|open|unattended|on show|on display|in view|ajar|running|insecure)|(?:let|letting|invited|inviting) (?:him|them|the (?:man|men|callers?|stranger)) (?:in|into|back)|' +
    "(?:fell|fallen|falling) for (?:it|the|an? )|(?:ignored|ignoring|despite|against|disregard(?:ed|ing)) (?:our |the |police |repeated |all |clear )*(?:advice|warnings?)|(?:took|taking) (?:a |the |an? unnecessary )?(?:risk|chance|short ?cut)|put (?:herself|himself|themselves) (?:at risk|in danger|in harm's way|in (?:that|this|a) )|led (?:him|them) on|flirt(?:ed|ing)|(?:if|had) (?:only )?(?:she|he|they|the victim)(?:'d)? (?:had |hadn't |had not |not )?(?:been|locked|stayed|taken|kept|gone|walked|left|worn|drunk|checked|called|listened)|didn't (?:lock|check|bother|think|fight|scream|say no)|failed to (?:lock|secure|check|close)|chose to (?:walk|go|wear|drink|stay|ignore)|decided to (?:walk|take|accept|go home with)|accepted a (?:lift|drink)|went (?:back|home) with (?:him|them|a)|lifestyle|reputation|(?:known|used) to drink",
);
const NOT_BLAME = phrase(
  "never (?:the|a|your|their|her|his)|not (?:the|a|your|their|her|his) (?:victim's )?(?:fault|blame)|no one (?:deserves|asks)|nobody (?:deserves|asks)|no matter|regardless|whatever|doesn't matter|does not matter|is not to blame|are not to blame|blame lies|only the (?:offender|attacker|person)|we will (?:believe|never)|without being|right to|myth|driver|drink[- ]driv(?:e|ing|er)|arrested|suspect|suspicion|the man then|please|make sure|remember|keep|always|try to|avoid|tips?|consider",
);

export const victimBlame = rule({
  id: 'VIC-BLAME',
  severity: 'warn',
  basis: 'Code of Practice for Victims of Crime; College of Policing APP, Media relations',
  advice:
    'This reads as if the victim were to blame. Leave out drink, clothes and what they might have done. Say what happened, what we do, and give advice to all apart from the case.',
  find: (doc) =>
    matchingIn(
      contextsAbout(doc, (s) => says(s, HURT) || speaksOfVictim(s)),
      BLAME,
      (c) =>
        !says(c.sentence.text, NOT_BLAME) && !general(c.sentence.text) && !appeals(c.sentence.text),
    ),
});
