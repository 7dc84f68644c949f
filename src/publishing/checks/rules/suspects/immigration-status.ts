import { matching } from '../../places';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';
import { ofDeclaredSuspect, ofOthers } from './spoken-of';

const STATUS = phrase(
  'asylum(?:[- ]seek(?:er|ers|ing))?|refugees?(?! (?:charity|centre|council|week|project|support|group|action|hostel|drop-in))|(?:illegal |economic |undocumented |irregular )?(?:im)?migrants?|immigration (?:status|papers|offender|history|detention|centre|application)|immigration|without leave|illegals?|illegal (?:entrant|immigrant|worker)s?|here illegally|(?:in|into|entered) (?:the|this) (?:uk|country|britain) (?:illegally|unlawfully|on|by|without|via|in)|visas?(?! (?:card|debit|credit))|small boats?|(?:in|on|by|off|from) (?:a|the|one of the|an inflatable|rubber) (?:\\p{L}{3,10} )?(?:dinghy|dinghies)|channel (?:crossing|migrant)s?|crossed the channel|' +
    'deport(?:ed|ation)?|removed from the (?:uk|country)|overstay(?:er|ers|ed|ing)?|indefinite leave|leave to remain|right to (?:remain|work|be here)|no papers|without papers|undocumented|(?:came|come|arrived) (?:here|over|in the (?:uk|country)) (?:on|by|in|from|illegally|last|this|recently)|(?:came|come|arrived|smuggled|hid|hidden|brought|got) (?:\\S{1,10} ){0,3}(?:in|on) (?:the back of |the boot of )?(?:a |an )?(?:lorry|truck|container|rubber boat|boat)|home office(?:.s)? (?:to )?(?:decid\\p{L}{1,3}|decision|deciding|ruling|answer|claim|interview)|(?:awaiting|waiting (?:for|on)|pending) (?:\\S{1,10} ){0,3}(?:papers|home office|asylum|status|leave|claim)|(?:his|her|their) (?:asylum |immigration )?(?:claim|appeal) (?:was |has been |is )?(?:refused|rejected|pending|failed|turned down|undecided)|(?:work|student|spousal|tourist|residence) (?:visa|permit)|(?:lapsed|expired|false|fake|forged) (?:visa|permit|papers|passport)|citizenship|naturalised|biometric residence|(?:no|any) (?:legal )?(?:right|leave|permission|status) (?:to (?:be|stay|live|work)|here)|should(?:n.t| not) (?:even )?(?:be|have been) (?:here|in (?:the|this) country)|sent (?:back )?home|ceisiwr lloches|ceiswyr lloches|mewnfudwyr?|migrant hotel|home office (?:hotel|accommodation|housing)|settled status|border force|(?:seeking|sought|claim(?:ing|ed)?|granted|refused|given) (?:sanctuary|asylum|refuge)|(?:sponsored|student|fruit-picker.s|seasonal|care worker|skilled worker|graduate|visitor) (?:\\p{L}{3,10} )?(?:visa|permit|route|scheme)|here on (?:a|an)|(?:we|were|was|been) resettle[ds]?|resettle(?:d|ment)|(?:came|got|brought|smuggled|travelled|arrived|hid|hiding) (?:\\S{1,10} ){0,3}?(?:under|in|inside|on|beneath) (?:a|the) (?:lorry|tarpaulin|truck|lorry.s)|asylum\\p{L}{2,12}|send (?:them|him|her) (?:back|home)|his visa|her visa|came by',
);
/** Somebody who did good, and is no suspect. */
const HELPED = phrase(
  'chased (?:off|away|down)|rescued|saved|pulled (?:\\S{1,10} ){1,3}(?:out|from)|thank|thanks|hero|brave|came to the (?:aid|rescue)|helped (?!(?:us|police|officers) with)|won|award',
);
const HOME_OFFICE =
  /\b(?:matter|question|questions|for)\s(?:\S{1,10}\s){0,2}(?:the\s)?home office|we do not (?:comment|release|discuss)/i;

export const immigrationStatus = rule({
  id: 'SUS-IMMIG',
  severity: 'block',
  basis:
    'NPCC interim guidance on releasing ethnicity and nationality, 13 August 2025: immigration status is for the Home Office',
  advice:
    'Say nothing of a suspect’s immigration status, visa or asylum claim, nor deny it: that is for the Home Office. Write only age, sex and area.',
  find: (doc) =>
    matching(
      doc,
      STATUS,
      (c, quote, at) =>
        ofDeclaredSuspect(doc, c) &&
        !says(c.sentence.text, HELPED) &&
        !ofOthers(c.sentence.text, at, quote.length) &&
        !HOME_OFFICE.test(c.sentence.text),
    ),
});
