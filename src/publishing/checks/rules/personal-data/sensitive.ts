import { contexts, contextsAbout, matchingIn, privatePeople } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { goesOn } from '../../text/carried';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const HEALTH =
  "schizophreni(?:a|c)|bipolar|depress(?:ed|ion)|anxiety|dementia|alzheimer's|autis(?:m|tic)|adhd|asperger's|epilep(?:sy|tic)|diabet(?:es|ic)|cancer|hiv(?: positive)?|aids|hepatitis|pregnan(?:t|cy)|miscarriage|miscarried|abortion|mental(?:ly)? (?:health|ill|illness|unwell|disorder)|mental health (?:problems?|issues?|history|condition|patient|team|unit|ward|crisis)|psychosis|psychotic|psychiatric|paranoi(?:d|a)|sectioned|detained under the mental|suicidal|self-harm(?:s|ed|ing)?|overdosed|addict(?:ed|ion)?|alcoholic|alcoholism|drink problem|drug (?:habit|problem|addiction)|heroin user|methadone|(?:his|her|their) (?:medication|tablets|meds|pills|insulin|inhaler|condition|illness|diagnosis|doctor|carers?)|needs (?:medication|insulin|medical)|stopped taking|off (?:his|her) (?:medication|tablets|meds)|rehab|detox|ptsd|learning (?:disabilit(?:y|ies)|difficult(?:y|ies))|disabled|wheelchair|personality disorder|eating disorder|anorexi(?:a|c)|stroke|heart (?:condition|attack|trouble)|tourette's|brain (?:injury|tumour)|hard of hearing|deaf|blind|confused|frail|terminally ill|stoma|incontinent|nervous breakdown|breakdown|hears voices|counselling|therapy|support needs";
const PRIVATE =
  "gay|lesbian|bisexual|homosexual|transgender|trans (?:man|woman)|transitioning|sex life|(?:having|had) an affair|sexuality|sexual orientation|came out|sex worker|prostitute|escort|one[- ]night stand|infertile|(?:is|was|being|a|as an?) (?:devout |practising |strict |lapsed )?(?:muslim|christian|jewish|jew|hindu|sikh|catholic|jehovah's witness|mormon|buddhist|scientologist|pagan|protestant)|(?:his|her|their) (?:faith|religion|church|mosque|synagogue|immigration status|visa|asylum claim|union)|asylum seeker|refugee|illegal immigrant|undocumented|overstay(?:ed|er)|(?:member|supporter) of (?:the )?(?:\\p{L}{3,12} )?(?:party|union)";
const SENSITIVE = phrase(`${HEALTH}|${PRIVATE}`);
const HEALTH_ONLY = phrase(HEALTH);
/** One person in a place, though not named: "the man at the library who …", "our neighbour in Larch Way". */
const SINGLED_OUT = phrase(
  '(?:the|that|this|our|a certain) (?:\\p{L}{3,12} )?(?:man|woman|boy|girl|lad|lady|gentleman|resident|tenant|neighbour|pensioner|teenager|individual|person|caller|driver|owner|shopkeeper|drunk|beggar|rough sleeper) (?:\\S{1,12} ){0,4}?(?:at|in|on|from|outside|of|above|behind|opposite|near|living|who lives|who sits|causing|known|called) (?:the |our |number |flat |St )?\\S{1,20}',
);
const GENERAL = phrase(
  'if (?:you|someone|anyone|somebody)|helpline|support (?:group|service|line|for)|charity|awareness|call (?:nhs )?111|samaritans|people (?:with|who|living)|anyone (?:with|who)|residents (?:with|who)|training|week|day (?:is|on)|services? (?:for|are)|dementia[- ]friendly|herbert protocol|clinic|parking|guide dogs?|blue badge|sunflower|disabled (?:bay|access|toilet|parking|ramp)|wheelchair (?:access|accessible|ramp|user parking)|road|corner|junction|bend|street|cyclists|turn',
);

/** A live high-risk missing appeal may say the least that helps to find or care for the person. */
const highRiskAppeal = (doc: Document) => {
  const d = doc.input.declaration;
  return (
    (d.messageType === 'appeal' || d.messageType === 'urgent') &&
    (d.sioApproved === true || d.familyConsent === true) &&
    /\bmissing|have you seen|last seen\b/i.test(doc.text)
  );
};

export const sensitive = rule({
  id: 'PD-SENSITIVE',
  severity: 'legal',
  basis: 'UK GDPR Articles 9 and 10; Data Protection Act 2018, section 35(8)',
  advice:
    'Health, sex life, faith or immigration of somebody who can be recognised is not for a message. Leave it out: “officers are supporting a man in his 40s”. In an approved appeal say only what helps: “he may be confused”.',
  when: ({ input }) => input.declaration.individualConsent !== true,
  find: (doc) => {
    const known = new Set(
      contexts(doc)
        .filter((c) => privatePeople(c.people).length > 0 || says(c.sentence.text, SINGLED_OUT))
        .map((c) => c.sentence.text),
    );
    const about = contextsAbout(doc, (s) => known.has(s)).filter(
      (c) => known.has(c.sentence.text) || goesOn(c.sentence.text),
    );
    const places = matchingIn(
      about,
      SENSITIVE,
      (c, _q, at) => !says(c.sentence.text, GENERAL) && !negated(c.sentence.text, at, 25),
    );
    if (!highRiskAppeal(doc)) return places;
    return places.length > 1 || matchingIn(about, HEALTH_ONLY).length === 0 ? places.slice(1) : [];
  },
});
