import { contexts, contextsAbout, matchingIn } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { called } from '../../text/called';
import { goesOn } from '../../text/carried';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const HEALTH =
  "schizophreni(?:a|c)|bipolar|depress(?:ed|ion)|anxiety|dementia|alzheimer's|autis(?:m|tic)|adhd|asperger's|epilep(?:sy|tic)|diabet(?:es|ic)|cancer|hiv(?: positive)?|aids|hepatitis|pregnan(?:t|cy)|miscarriage|miscarried|abortion|mental(?:ly)? (?:health|ill|illness|unwell|disorder)|mental health (?:problems?|issues?|history|condition|patient|team|unit|ward|crisis)|psychosis|psychotic|psychiatric|paranoi(?:d|a)|sectioned|detained under the mental|suicidal|self-harm(?:s|ed|ing)?|overdosed|addict(?:ed|ion)?|alcoholic|alcoholism|drink problem|drug (?:habit|problem|addiction)|heroin user|methadone|(?:his|her|their) (?:medication|tablets|meds|pills|insulin|inhaler|condition|illness|diagnosis|doctor|carers?)|needs (?:medication|insulin|medical)|stopped taking|off (?:his|her) (?:medication|tablets|meds)|rehab|detox|ptsd|learning (?:disabilit(?:y|ies)|difficult(?:y|ies))|disabled|wheelchair|personality disorder|eating disorder|anorexi(?:a|c)|stroke|heart (?:condition|attack|trouble)|tourette's|brain (?:injury|tumour)|hard of hearing|deaf|blind|confused|frail|terminally ill|stoma|incontinent|nervous breakdown|breakdown|hears voices|counselling|therapy|support needs|tablets|medicine|prescription|lithium|antidepressants?|antipsychotics?|leukaemia|leukemia|sclerosis|parkinson's|seizures?|impoten(?:t|ce)|blood[- ](?:condition|borne|disease)|lost (?:the|her|their|a) baby|fertility|(?:hear|hears|hearing|heard) voices|(?:end|ended|ending) (?:things|it all|her life|his life)|suicide attempts?|(?:took|taken|taking) an overdose|nervous exhaustion|(?:in|on|from|to) the (?:psychiatric|mental health|secure) (?:unit|ward|hospital)|drying out|sobriety|relaps(?:e|ed)|foster (?:carers?|placement|home|family|parents)|children's home|in care|social worker|child protection|adopted";
const PRIVATE =
  "gay|lesbian|bisexual|homosexual|transgender|trans (?:man|woman)|transitioning|sex life|(?:having|had) an affair|sexuality|sexual orientation|came out|sex worker|prostitute|escort|one[- ]night stand|infertile|(?:is|was|being|a|as an?) (?:devout |practising |strict |lapsed )?(?:muslim|christian|jewish|jew|hindu|sikh|catholic|jehovah's witness|mormon|buddhist|scientologist|pagan|protestant)|convert(?:ed|ing) to|fasting|observant|(?:is|was|are|and) (?:gay|queer|trans|non-binary|straight)|com(?:e|es|ing) out as|divorce|affair|waiting on (?:his|her|their) claim|(?:leave|right) to remain|deport(?:ed|ation)|(?:his|her|their) (?:faith|religion|church|mosque|synagogue|immigration status|visa|asylum claim|union)|asylum seeker|refugee|illegal immigrant|undocumented|overstay(?:ed|er)|(?:member|supporter) of (?:the )?(?:\\p{L}{3,12} )?(?:party|union)";
const SENSITIVE = phrase(`${HEALTH}|${PRIVATE}`);
const HEALTH_ONLY = phrase(HEALTH);
/** One person in a place, though not named: "the man at the library who …", "our neighbour in Larch Way". */
const SINGLED_OUT = phrase(
  '(?:the|that|this|our|a certain) (?:\\p{L}{3,12} ){0,3}?(?:chap|fella|bloke|lassie|guy|colleague|cleaner|waitress|barmaid|barman|newcomer|couple|family|victim|man|woman|boy|girl|lad|lady|gentleman|resident|tenant|neighbour|pensioner|teenager|individual|person|caller|driver|owner|shopkeeper|drunk|beggar|rough sleeper) (?:\\S{1,12} ){0,4}?(?:at|in|on|from|outside|of|above|behind|opposite|near|living|who lives|who sits|causing|known|called|who|has|had|is|was|keeps) (?:the |our |number |flat |St )?\\S{1,20}',
);
const GENERAL = phrase(
  'if (?:you|someone|anyone|somebody|your)|helpline|support (?:group|service|line|for)|charity|awareness|call (?:nhs )?111|samaritans|people (?:with|who|living)|anyone (?:with|who)|residents (?:with|who)|training|services? (?:for|are)|dementia[- ]friendly|herbert protocol|clinic|guide dogs?|sunflower|organis(?:es|ed|ing)|volunteers?|talk(?:s)? (?:on|about)|interpreter',
);
/** Blind corners, disabled bays: words of a road or a building. */
const PLACE_SENSE = phrase(
  '(?:blind|disabled|wheelchair|deaf) (?:\\p{L}{3,8} )?(?:corner|bend|spot|junction|turn|summit|bays?|access|toilets?|parking|ramp|users?|accessible|badge)|(?:blue badge|parking)',
);
/** A message about somebody missing is about one person, whose name the reader knows. */
const ONE = /\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|his|her|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)\b/u;
/** The least that an appeal must say so that a finder can care for somebody missing. */
const LEAST =
  /^(?:confused|needs (?:medication|medical|insulin)|tablets|medicine|(?:his|her|their) (?:medication|tablets|insulin|inhaler|meds))$/i;

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
    const oneMissing = doc.input.declaration.messageType === 'missing_person';
    const sought = /\b(?:missing|last seen|ar goll|have you seen|ring 999|call 999)\b/i.test(
      doc.text,
    );
    const known = new Set(
      contexts(doc)
        .filter(
          (c) =>
            called(c.sentence, c.people).length > 0 ||
            says(c.sentence.text, SINGLED_OUT) ||
            (oneMissing && ONE.test(c.sentence.text)),
        )
        .map((c) => c.sentence.text),
    );
    const about = contextsAbout(doc, (s) => known.has(s)).filter(
      (c) => known.has(c.sentence.text) || goesOn(c.sentence.text),
    );
    const places = matchingIn(
      about,
      SENSITIVE,
      (c, quote, at) =>
        !says(c.sentence.text, GENERAL) &&
        !says(c.sentence.text, PLACE_SENSE) &&
        !(sought && LEAST.test(quote)) &&
        !negated(c.sentence.text, at, 25),
    );
    if (!highRiskAppeal(doc)) return places;
    return places.length > 1 || matchingIn(about, HEALTH_ONLY).length === 0 ? places.slice(1) : [];
  },
});
