import { contextsAbout, matchingIn, place } from '../../places';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';
import { tellsHome, tellsWhomToAvoid } from './bail-told';

const BAIL = phrase(
  "bail|bailed|undertaking|conditions?|conditional|has to|have to|allowed|can't|not to|barred|ordered|on condition that|must not|banned from|not allowed|forbidden from|released|tag|tagged|curfew",
);
const ON_BAIL = phrase(
  'bail|bailed|undertaking|conditions|(?:on|with|under|strict) (?:\\p{L}{3,10} )?conditions?|released (?:with|on|under)|tag|tagged|curfew',
);
const WHERE = phrase(
  "(?:bailed|released|bail) (?:him |her |them )?to (?:an? |the |his |her |their )?(?:\\p{L}{3,12} )?(?:address|home|house|flat|hostel|hotel|mother's|father's|mum's|dad's|sister's|brother's|parents'?|partner's|girlfriend's|aunt's|uncle's|friend's|grandmother's|nan's|\\d{1,3} \\p{Lu}|\\p{Lu}\\p{L}{2,15} (?:road|street|close|lane|avenue|drive|way|house|court))|bail (?:address|hostel)|" +
    '(?:home|back|out|released|sent|let) (?:home )?to \\d{1,3}[a-d]? \\p{L}+ (?:\\p{L}+ )?(?:road|street|close|lane|avenue|drive|way|court|terrace|place|row|crescent|gardens|mews|view|hill)|(?:live|living|lives|reside|residing|resides|sleep|sleeping|sleeps|stay|staying|stays|remain|live and sleep|moved?|moving) (?:(?:with|at|in|on|only|and|sleep|from) )+(?:his|her|their|a|an|the|\\d{1,3}[a-d]?|number|\\p{Lu})(?: ?\\S{1,15}){1,3}|(?:curfew|tag(?:ged)?) (?:at|to) (?:his|her|their|a|an|the|\\d)(?: ?\\S{1,12}){1,3}',
);
const KEEP_OFF = phrase(
  '(?:not (?:to )?|never |stay(?:ing)? |keep(?:ing)? |from |banned from |forbidden (?:from|to) )(?:\\p{L}{2,10} (?:or |and ))?(?:contact(?:ing)?|approach(?:ing)?|go(?:ing)?(?: within \\S{1,8} \\S{1,8} of| near| to| into| back)?|enter(?:ing)?|visit(?:ing)?|see(?:ing)?|speak(?:ing)? (?:to|with)|communicat(?:e|ing) with|within|set foot|away from|out of|clear of|be(?:ing)? near|return(?:ing)? to|message|messaging|call(?:ing)?|attend(?:ing)?)(?: \\S{1,15}){1,6}',
);
const NOT_ALLOWED = phrase(
  "(?:can't|cannot|mustn't|must not|may not|not allowed|isn't allowed|aren't allowed|not permitted|barred|banned|forbidden|prohibited|won't be able to|ordered to stay|has to stay|have to stay|must stay|told to stay|kept away|keep away|stay away|stay clear|steer clear|not to|no contact)(?: \\S{1,15}){1,9}",
);
const COMPLAINANT =
  /\b(?:his|her|their|ex|ex-\w+|wife|husband|partner|girlfriend|boyfriend|mother|father|daughter|son|family|victims?|complainant|witness(?:es)?|neighbours?|woman|girl|boy|child(?:ren)?|colleague|former|pupil|school|shop|pub|salon|surgery|nursery|number|house|flat|home|address|him|she|who|road|street|close|lane|avenue|drive|way|estate|village|farm|park|[A-Z][a-z]+ (?:Road|Street|Close|Lane|Avenue|Drive|Way|House|Court|Estate|School))\b/;
const COURT_MADE = phrase('court|magistrates|judge|sheriff');
const SUPPORT = phrase(
  "(?:won't|will not|don't|do not|cannot|can't|never) (?:say|publish|share|give out|release|confirm|tell)|false bail address|given out|don't ask|(?:tell|stop|ask|require) (?:a person|somebody|someone|people)|if you|helpline|anyone|how to|explained|guide|leaflet|victims can|you can ask|what bail means",
);

export const bailTerms = rule({
  id: 'SUS-BAIL',
  severity: 'legal',
  basis: 'UK GDPR Article 5(1)(c); College of Policing APP, Media relations (bail dates only)',
  advice:
    'Where somebody on bail lives, or whom they must keep away from, points to a home or to the person who complained. Write only “released on bail until 9 July”.',
  find: (doc) => {
    const declared = doc.input.declaration.suspectStatus === 'bailed';
    const about = contextsAbout(doc, (s) => declared || says(s, ON_BAIL)).filter(
      (c) => !says(c.sentence.text, SUPPORT),
    );
    const byCourt = (s: string) => doc.stance.charged && says(s, COURT_MADE);
    const told = about.filter(
      ({ sentence: { text } }) =>
        (declared || says(text, BAIL) || says(text, ON_BAIL)) &&
        !byCourt(text) &&
        !/\b(?:officers?|patrols?|we|our team|please|anyone|buses?|traffic)\b(?! man)/i.test(
          text.slice(0, 40),
        ) &&
        (tellsHome(text) || tellsWhomToAvoid(text)),
    );
    return [
      ...told.map((c) => place(c.part, c.sentence)),
      ...matchingIn(about, WHERE, (c) => says(c.sentence.text, BAIL) && !byCourt(c.sentence.text)),
      ...matchingIn(
        about,
        NOT_ALLOWED,
        (c, quote) =>
          COMPLAINANT.test(quote) &&
          /\b(?:he|she|they|him|her|them|his|man|woman|defendant|\d\d-year-old|suspect|pair|bailed|bail|accused)\b/i.test(
            c.sentence.text,
          ) &&
          !byCourt(c.sentence.text),
      ),
      ...matchingIn(
        about,
        KEEP_OFF,
        (c, quote) =>
          COMPLAINANT.test(quote) &&
          (declared || says(c.sentence.text, BAIL) || says(c.previous?.text ?? '', ON_BAIL)) &&
          (!byCourt(c.sentence.text) ||
            /\b(?:ex|victim|complainant|wife|husband|partner|daughter|son|school)\b/i.test(quote)),
      ),
    ];
  },
});
