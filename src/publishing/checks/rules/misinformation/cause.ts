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
  "may|might|could|cannot say|can't say|cannot be sure|not necessarily|too early|other (?:factors|reasons|causes|things)|we do not know|don't know|possibly|perhaps|one of (?:several|many)|partly|coincid(?:e|es|ed)|does not (?:prove|mean|show)|doesn't (?:prove|mean|show)|not proof|hope|hopes|aims?|want|work(?:ing)? to|help us|roadworks|weather|delays?|cancelled|closed|sentenced|jailed|if",
);

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
    ...matching(doc, DIRECT, (c) => !says(c.sentence.text, CALIBRATED)),
  ],
});
