import type { Document, Place } from '../../document';
import { contexts, contextsAbout, matching, matchingIn, place } from '../../places';
import { rule } from '../../rule';
import { appeals, general } from '../../text/attribution';
import { hits, phrase, says } from '../../text/phrase';
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

const EXCUSED = phrase(
  "never (?:the|a|your|their|her|his|be|on)|not (?:the|a|your|their|her|his|being) (?:victim's )?(?:fault|blame|silly|stupid)|no one (?:deserves|asks)|nobody (?:deserves|asks)|no matter|regardless|whatever|doesn't matter|does not matter|(?:is|are) not to blame|isn't to blame|blame lies|at fault is|only (?:the )?(?:offender|attacker|person)|on them|myth|suspects?|thief|burglars?|offenders?",
);
/** The writer's verdict on somebody hurt; it needs no other sign. */
const VERDICT = phrase(
  "what (?:else )?(?:did|do|does|could|can) (?:she|he|they|you|people|anyone|the (?:victim|woman|man|girl|lad|lady)) (?:really |honestly |seriously )?(?:expect|think|imagine|suppose)|(?:were|was|is|are|'re|honestly,?|just|really|clearly|frankly,?) ?(?:practically |basically |pretty much )?(?:asking|begging|looking) for (?:it|trouble|bother)|" +
    "(?:himself|herself|themselves|yourself|yourselves) to blame|(?:put|placed|made|left) (?:herself|himself|themselves) (?:at risk|in danger|vulnerable|open to|an? easy|in harm)|let (?:that|this|it) be a (?:warning|lesson)|(?:there's|there is|that's|that is) (?:a|the) lesson (?:there|here|in that|in this|for)|(?:no|little|not much|zero|limited) sympathy|(?:serves?|served) (?:her|him|them|you) right|" +
    "(?:can't|cannot|can hardly|shouldn't|couldn't|hardly|not) (?:really )?be (?:too |so |very |that |all that )?(?:shocked|surprised)|always (?:going|likely|bound) to (?:end|happen|be)|(?:these|those|such) things (?:do |will |tend to )?happen (?:to|when|if)|what (?:anybody|anyone|somebody|someone|she|he|they) (?:is|was|were|are) (?:doing|thinking)|(?:drew|attracted|invited|encouraged|provoked|caught) (?:his|their|the \\p{L}{3,12}'s?|this|the wrong|unwanted) (?:attention|attack|interest|eye)|" +
    "easy (?:prey|pickings|target|meat)|(?:have|has|had) to be (?:\\p{L}{3,10} )?(?:gullible|naive|daft|stupid|silly|foolish|green)|(?:you|she|he|they)(?:'d| would) (?:think|have thought)(?: that)? (?:she|he|they|people)(?:'d| would)? (?:know|have learn)|only (?:itself|one person) to blame|learn(?:ed|t)? (?:the|that|this|her|his|their) (?:\\p{L}{3,6} )?(?:lesson |the )?(?:hard way|lesson)",
);
/** What a victim drank, wore or did, told as if it mattered. Two of these of one person read as blame. */
const EXPOSED = phrase(
  'drink(?:ing)?|drunk|drunken|legless|tipsy|plastered|hammered|wasted|sloshed|merry|worse for wear|bottles? of|glasses of|(?:a few|one) too many|pints|cider|wine|vodka|full of drink|tottering|stagger(?:ed|ing)|stumbl(?:ed|ing)|heels|(?:short|wee|little|tiny|skimpy|revealing|tight|low-cut) (?:\\p{L}{3,8} )?(?:dress|skirt|top|shorts)|bikini|miniskirt|crop top|dressed for|headphones|earphones|earbuds|(?:by|on|to) (?:herself|himself|themselves|her own|his own|their own)|alone|at (?:midnight|[1-4] ?am|that hour|all hours|ten at night|eleven at night)|(?:in the|after) dark|(?:on the latch|unlocked|wide open|ajar|unattended|on show|window down)|accept(?:ed|ing) (?:a )?(?:lift|drink|ride)s?|strangers?|flirt(?:ed|ing)|(?:answered|answering|talked|talking) back|gullible|naive|let (?:him|them) in|short ?cut',
);
const VICTIM_SUBJECT = phrase(
  "she|he|she'd|he'd|they'd|the (?:\\p{L}{3,10} )?(?:woman|lady|girl|lass|lassie|victim|complainer|complainant|student|pensioner|teenager|lad|man|couple)|an? (?:\\p{L}{3,10} )?(?:woman|lady|girl|student|teenager)|both had|one had",
);
/** "Had he not answered back, he would still …": the harm is laid on what the victim did. */
const UNDONE = phrase(
  "(?:had|if) (?:only )?(?:she|he|they|the (?:woman|man|girl|lad|victim|complainer|complainant|owner|couple|lady)) (?:had |hadn't |had not |not |only )(?:[^.!?]{3,90}) (?:would|wouldn't|might|could)(?: not| still| never| have| be|n't)",
);
const ACCUSED = phrase(
  'arrested|arrest|suspects?|suspicion|charged|offender|thief|burglar|robber|attacker|driver|drivers|driving|wheel|breath(?:alysed|alyser)|swim(?:ming)?|hill ?walkers?|missing|rescued?|lifeboat|please|make sure|remember|anyone who|never your|your fault|not (?:your|her|his|their) fault',
);

function verdicts(doc: Document): Place[] {
  return [VERDICT, UNDONE].flatMap((pattern) =>
    matching(doc, pattern, (c) => !says(c.sentence.text, EXCUSED)),
  );
}

/** Two of a victim's circumstances in one sentence about one person. */
function exposed(doc: Document): Place[] {
  return contexts(doc).flatMap((c) => {
    const s = c.sentence.text;
    if (!says(s, VICTIM_SUBJECT) || says(s, ACCUSED) || says(s, EXCUSED) || general(s)) return [];
    const found = hits(c.sentence, EXPOSED);
    const first = found[0];
    return first && found.length > 1 ? [place(c.part, first)] : [];
  });
}

export const victimBlame = rule({
  id: 'VIC-BLAME',
  severity: 'warn',
  basis: 'Code of Practice for Victims of Crime; College of Policing APP, Media relations',
  advice:
    'This reads as if the victim were to blame. Leave out drink, clothes and what they might have done. Say what happened, what we do, and give advice to all apart from the case.',
  find: (doc) => [
    ...matchingIn(
      contextsAbout(doc, (s) => says(s, HURT) || speaksOfVictim(s)),
      BLAME,
      (c) =>
        !says(c.sentence.text, NOT_BLAME) && !general(c.sentence.text) && !appeals(c.sentence.text),
    ),
    ...verdicts(doc),
    ...exposed(doc),
  ],
});
