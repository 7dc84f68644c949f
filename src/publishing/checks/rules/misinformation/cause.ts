import { contexts, matching, place } from '../../places';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';

const HARM =
  '(?:crimes?|burglar(?:y|ies)|robber(?:y|ies)|thefts?|asb|anti-?social behaviour|offences?|offending|incidents?|violence|shoplifting|break-ins?|assaults?|calls|complaints|reports|collisions|crashes|casualties|deaths|injuries|damage|drug dealing|dealing|knife crime|car crime|vehicle crime|speeding|stabbings?|fly-?tipping|vandalism|fraud|muggings?|begging|graffiti|noise|nuisance|figures?|numbers?|rates?|levels?)';
const CHANGE =
  '(?:down|up|fallen|fell|falling|falls?|risen|rose|rising|dropped|dropp?ing|drops?|increased?|increases|decreased?|reduced|reduction|declin(?:ed?|ing)|doubled|halved|tripled|plummet(?:ed)?|soared?|plunged|slashed|cut|lower|higher|fewer|less|improved?|improvement|gone|disappeared|vanished|stopped|ended|eradicated|wiped out|quieter|safer)';
const MOVED = phrase(
  `${HARM} (?:\\S{1,14} ){0,8}?(?:${CHANGE}|at (?:its|their|an?) (?:\\S{1,9} )?(?:lowest|low|highest|high))|${CHANGE} (?:\\S{1,12} ){0,4}?${HARM}|(?:town|park|estate|area|streets?|ward|village|roads?) (?:is|are|has become|have become|feels?) (?:now )?(?:much |far |so much )?(?:safer|quieter|calmer)`,
);
const CAUSE = phrase(
  'thanks to|because of|due to|owing to|as a (?:direct )?result of|down to|the result of|result(?:s|ed)? from|proof that|(?:this |that |it |which )?(?:proves|proved|shows|demonstrates?) (?:that )?(?:our|the|patrols|cctv|it|this|we)|(?:has|have|is|are) (?:clearly |really |now |already )?(?:paid off|paying off|work(?:ed|ing)|made (?:all )?the difference|done the trick|delivered)|worked|caused (?:by|a)|brought about|(?:has|have)? ?led to|credit (?:goes|to|for)|(?:is|are|was|were) the (?:main |real |only )?reason|that is why|explains (?:why|the|it)|attributed? to|driven by|behind the (?:fall|drop|rise|increase|decrease|reduction)|since (?:we|our|the (?:new |extra )?(?:cameras?|patrols?|cctv|operation|scheme|order|lights?|barriers?|bollards?|signs?|team|order|unit|dispersal)|officers|pc|pcso)|(?:ever )?since (?:the|our) (?:launch|introduction|start)|after (?:we|our|officers|the (?:new |extra )?(?:cameras?|patrols?|cctv|operation|scheme|order|lights?|launch|introduction))|following (?:our|the (?:new |extra )?(?:cameras?|patrols?|cctv|operation|scheme|order|lights?|launch|introduction|arrests?))|so (?:it|this|our \\S{1,12}) (?:works|worked|is working)|when (?:we|officers) (?:started|began|put|introduced)',
);
const DIRECT = phrase(
  `(?:our|the|new|extra|more|these|this|targeted|your|high-visibility|these new) (?:\\p{L}{3,14} ){0,3}(?:patrols?|cameras?|cctv|operations?|officers?|team|scheme|work|efforts|stops|searches|signs?|lights?|lighting|order|campaign|project|presence|dispersal|arrests?|operation \\p{L}{3,14}) (?:\\S{1,10} ){0,2}?(?:cut|slashed|reduced|halved|drove down|driven down|wiped out|stopped|ended|brought (?:down|about)|eradicated|eliminated|prevented|lowered|stamped out|put (?:a stop|an end) to|solved|transformed|caused|sent)(?: \\S{1,12}){0,4}? ${HARM}`,
);
const CALIBRATED = phrase(
  "may (?:be|have|not|also|well)|might|could|cannot say|can't say|cannot be sure|not necessarily|too early|other (?:factors|reasons|causes|things)|we do not know|don't know|possibly|perhaps|one of (?:several|many)|partly|coincid(?:e|es|ed)|does not (?:prove|mean|show)|doesn't (?:prove|mean|show)|not proof|hope|hopes|aims?|want|work(?:ing)? to|help us|roadworks|weather|delays?|cancelled|closed|sentenced|jailed|if",
);

/** A before and an after, however told. */
const BEFORE_AFTER = phrase(
  "(?:halved|doubled|tripled|vanished|disappeared|dropped|fallen|fell|plummeted|plunged|soared|rocketed|tumbled|slumped|dried up|stopped|ended|cured|sorted|fixed|solved|transformed|wiped out|stamped out|eradicated|slashed|cut|down|up|fewer|less|lower|quieter|calmer|safer|cleaner)|(?:went|gone|goes|down|up|fell|dropped|rose) from (?:\\S{1,8} ){1,6}?to \\S{1,8}|not (?:one|a single) (?:\\S{1,14} ){0,6}?(?:gone|missing|stolen|reported|since|taken|broken)|(?:not one|none|zero|nil|no more)|(?:drop|fall|rise|cut|reduction|increase|decrease|dip|surge|spike|improvement) (?:in|of)|(?:haven't|hasn't|have not|has not) (?:had|been|seen) (?:a single|one|any)|used to (?:be|have|get)|(?:by|a whopping|over) (?:a )?(?:half|third|quarter|\\d{1,3} ?(?:%|per ?cent))",
);
/** The cause that is claimed for it. */
const CREDITED = phrase(
  "thanks to (?:your|our|the|my|all|extra|more|\\p{L}{3,12}'s|\\p{Lu}\\p{L}+)|all (?:because|thanks|down to)|down to (?:our|the|your|my|us|you|pc|pcso|sgt|one|him|her|that|all)|(?:direct |clear |simple )?(?:result|consequence) of|cause and effect|since (?:our|the|we|i|my|they|he|she|pc|pcso|sgt|you|officers|those|these|that|we've|it)|(?:it )?(?:proves?|shows?) (?:that )?(?:it|they|our|the|we)|works?|worked|working|paid off|paying off|(?:has|have|had) (?:halved|cured|cut|slashed|ended|stopped|fixed|sorted|solved|wiped out|driven|transformed|doubled|tripled|caused|brought) (?:the|our|your|it|them|all|this|that|down|out|burglar\\p{L}{1,4}|crimes?|thefts?|asb|fights|speeding)|that is what|that's what|power of|saves? lives|did it|done it|(?:before|until) (?:the|our|we|they|it) (?:\\S{1,12} ){1,6}?(?:went in|came|arrived|opened|started|put up|installed)|then (?:came|we|along)|credit|explains|because (?:we|our|of (?:our|your|the (?:new|extra)))|made (?:all )?the difference|the reason",
);
const OFFENDING = phrase(
  'crimes?|burglar(?:y|ies)|housebreakings?|robber(?:y|ies)|thefts?|asb|anti-?social|offences?|offending|incidents?|violence|shoplifting|break-ins?|assaults?|fights?|complaints|reports|collisions|crashes|casualties|injuries|damage|dealing|speeding|stabbings?|fly-?tipping|vandalism|fraud|muggings?|begging|graffiti|noise|nuisance|litter(?:ing)?|dumping|joyrid(?:ing|ers)|speeders|snatch(?:es|ing)?|knife|knives|weapons?|carrying|bikes?|quads?|dogs? (?:fouling|mess)|poaching|trouble|callouts?|parking|drink-?driv\\p{L}{1,4}|scams?|stolen|missing|arson|fires|deaths',
);

/** The sentence says why of the one before. */
const TELLS_WHY =
  /^(?:thanks to|that's|that is|this is|because|all |cause and effect|it's|it is|and |our |proof|credit|so |the power|it works)/i;

export const cause = rule({
  id: 'MIS-CAUSE',
  severity: 'warn',
  basis: 'Code of Practice for Statistics; College of Policing APP, managing information disorder',
  advice:
    'Before and after do not show why. Give the figures and the work side by side, and say so: “We cannot say that the patrols caused this; we will look again in July.”',
  find: (doc) => [
    ...contexts(doc)
      .filter(
        (c) =>
          says(c.sentence.text, MOVED) &&
          says(c.sentence.text, CAUSE) &&
          !says(c.sentence.text, CALIBRATED),
      )
      .map((c) => place(c.part, c.sentence)),
    ...contexts(doc)
      .filter(
        (c) =>
          says(c.previous?.text ?? '', MOVED) &&
          !says(c.sentence.text, CALIBRATED) &&
          /^(?:thanks to|that's|that is|this is|because of|all (?:thanks|down|because)|it's|it is|and (?:it's|that)|our|proof|credit|so)\b/i.test(
            c.sentence.text,
          ) &&
          says(c.sentence.text, CAUSE),
      )
      .map((c) => place(c.part, c.sentence)),
    ...contexts(doc)
      .filter(({ sentence, previous }) => {
        const s = sentence.text;
        if (says(s, CALIBRATED) || !says(s, CREDITED)) return false;
        const both = `${previous?.text ?? ''} ${s}`;
        return says(s, BEFORE_AFTER)
          ? says(both, OFFENDING)
          : TELLS_WHY.test(s) && says(both, BEFORE_AFTER) && says(both, OFFENDING);
      })
      .map((c) => place(c.part, c.sentence)),
    ...contexts(doc)
      .filter(
        ({ sentence, previous }) =>
          /^before (?:the|our|we)\b/i.test(previous?.text ?? '') &&
          /^(?:after|since|now)\b/i.test(sentence.text) &&
          says(previous?.text ?? '', OFFENDING),
      )
      .map((c) => place(c.part, c.sentence)),
    ...matching(doc, DIRECT, (c) => !says(c.sentence.text, CALIBRATED)),
  ],
});
