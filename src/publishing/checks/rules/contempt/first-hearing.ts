import { contexts, matching, place } from '../../places';
import { rule } from '../../rule';
import { phrase } from '../../text/phrase';
import { TOLD_ACT } from '../../text/told-acts';
import { NARRATED } from './guilt-words';
import { tellsMore } from './listing-words';

/** What goes beyond the list in section 52A(7): evidence, argument, pleas, reasons, character. */
const BEYOND = phrase(
  '(?:magistrates|court|bench|justices|judge|hearing) (?:\\S{1,10} ){0,2}?(?:heard|(?:was|were) told|listened|saw|watched|was shown|were shown)|heard (?:how|that)|(?:prosecut(?:or|ion|ing)|crown|defen[cd](?:e|ing)|mitigating|solicitor|barrister|lawyer)(?: \\S{1,20}){0,4}? (?:said|told|claimed|argued|described|alleged|opposed|objected|outlined|explained|asked)|' +
    '(?:it is|it was|is|was|are|were|be) (?:said|alleged|claimed|thought|believed) (?:to have|that|he|she|they)|alleged(?:ly)? (?:to have|that|he|she|they|\\p{L}{4,12}ed)|accused of (?:hitting|taking|breaking|using|having|driving|threatening|punching|stabbing|\\p{L}{4,12}ing)|' +
    'bail (?:was |is |had been |has been )?(?:refused|denied|opposed|granted|withheld|turned down)?,? ?(?:because|as (?:he|she|they|the|it|there)|since|on the grounds?|due to|owing to|amid|after|over fears?|for fear|given|in case|so that|to (?:protect|stop|prevent))|(?:refused|denied|opposed|granted|remanded|kept|held)(?: \\S{1,12}){0,4}? (?:because|on the grounds?|due to|owing to|amid|over fears?|for fear|given|in case|to (?:protect|stop|prevent)|as (?:he|she|they|the|it|there))|' +
    '(?:might|may|could|would|risk of|fears? of|likely to) (?:\\p{L}{3,10} )?(?:reoffend(?:ing)?|abscond(?:ing)?|flee(?:ing)?|interfere|interfering|run|commit|fail(?:ing)? to)|' +
    '(?:indicated|entered|gave|offered|no) (?:an? )?(?:\\p{L}{3,10} ){0,2}pleas?|(?:pleaded|pleads|will plead|intends to plead|plans to (?:plead|deny)|denies|denied|denying|admits|admitted|admitting)|previous(?:ly)?(?: convictions?| convicted)?|known to|record|CCTV|footage|DNA|fingerprints?|forensic|witness(?:es)?|victims?|complainant|(?:weapon|knife|crowbar|drugs|cash|money) (?:was|were|had|found|worth)|seen (?:\\p{L}{4,12}ing|on|at|in|with|near)|caught on|found (?:in|with|at|on)|told (?:police|officers)|in (?:his|her) (?:police )?interview|mitigation|injur(?:ies|ed)|screamed|shouted|threatened|' +
    '(?:told|telling|informed|assured|warned|reminded|addressed) (?:the |them|him|her)(?:bench|court|magistrates|justices|judge|district judge|hearing|chair)?|(?:magistrates|bench|justices|judge|chair|clerk)(?: \\S{1,10}){0,2}? (?:said|says|felt|thought|called|described|remarked|commented|warned|branded|noted|accepted|agreed|rejected|laughed)|(?:statement|account|letter|report|message|text|video|tape|recording|photographs?|pictures?)s? (?:was|were|being|had been) (?:read|played|shown|handed|passed)|' +
    '(?:wept|weeping|cried|crying|sobb(?:ed|ing)|tears|smil(?:ed|ing)|grinn(?:ed|ing)|smirk(?:ed|ing)|laugh(?:ed|ing)|blew a kiss|waved|nodded|shook (?:his|her)|slumped|collapsed|stared|gasps?|gasped|swore|yelled|public gallery|in the gallery|apologised|sorry|remorse|regret)|clywodd|dywedodd|honnwyd',
);

/** What readers are asked, and what the team does besides. */
const ASIDE =
  /\b(?:if you|anyone|call 101|contact|crimestoppers|we|our|samaritans|support|helpline|please|patrols?|thank)\b/i;
/** "The charge is that he took …" gives the charge, not the story. */
const STATES_CHARGE = /\b(?:charges?|counts?|allegation) (?:is|are|was|were|of|that|against)\b/i;

export const firstHearing = rule({
  id: 'CON-52A',
  severity: 'block',
  basis: 'Crime and Disorder Act 1998, section 52A',
  advice:
    'Before trial only this may be said of a hearing that sends or allocates the case: court and justices, name, age, address and work of the accused, the charge, lawyers, date and place of the next hearing, whether bail and legal aid were given. Take out all else, also the reasons for bail.',
  when: ({ input }) => input.declaration.courtStage === 'allocation_or_sending',
  find: (doc) => [
    ...matching(
      doc,
      BEYOND,
      (c) => !/\b(?:if you|anyone|call 101|contact)\b/i.test(c.sentence.text),
    ),
    ...matching(doc, NARRATED, (c) => !STATES_CHARGE.test(c.sentence.text)),
    ...matching(doc, TOLD_ACT, (c) => !STATES_CHARGE.test(c.sentence.text)),
    ...contexts(doc)
      .filter((c) => !ASIDE.test(c.sentence.text) && tellsMore(c.sentence.text))
      .map((c) => place(c.part, c.sentence)),
  ],
});
