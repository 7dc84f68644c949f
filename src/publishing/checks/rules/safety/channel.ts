import { matching } from '../../places';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';

const SLOW =
  '(?:reply|replying|respond|e-?mail|emailing|message|messaging|dm|text|texting|whatsapp|tweet|tag|comment|commenting|post|posting|write|fill in|fill out|complete|use|using|contact us (?:on|via|through|by)|drop us|send us|let us know (?:on|via|by|here|through)|report (?:it )?(?:online|on|via|through|by|here)|tell us (?:here|by|via|on)|leave (?:a|us)|inbox|facebook|our (?:online )?form|ring (?:the|our) (?:station|office|desk)|pop in|call (?:into|101|our|the (?:station|office|team|desk))|ring 101|dial 101|phone 101|101)';
const NOW =
  "(?:in progress|happening (?:now|right now)|right now|as it happens|while it(?:'s| is) happening|emergenc(?:y|ies)|being (?:attacked|burgled|robbed|followed|chased|threatened|broken into)|in (?:immediate )?danger|life is at risk|at risk right now|someone is (?:hurt|injured|breaking in|in your|trying to|being)|(?:kick|break|smash|bang)ing (?:\\S{1,8} ){0,3}(?:doors?|windows?)|(?:prowler|burglar|stranger|someone|somebody|thief|intruder|man|gang)s? (?:is|are) (?:in|at|outside|on|trying|climbing|following)|intruders?|break(?:ing)? in (?:to your|now)|(?:a |any )?live (?:incident|crime)|(?:hear|see) (?:someone|somebody|a burglar|an intruder|anyone) (?:breaking|in your|smashing|with a (?:knife|gun|weapon)|being)|(?:see|hear|spot|have) (?:a |an |any |some )?(?:burglars?|thie(?:f|ves)|intruders?|robbers?|men|man|someone) (?:in|on|at|outside|inside|trying)|weapon (?:is|being)|see a (?:crime|fight|burglary|robbery|break-in|stabbing)|fire|immediate (?:help|response|assistance|attention)|urgent(?:ly)? (?:help|need)|need (?:us|help|police|officers) (?:now|urgently|immediately|straight away|right away|quickly))";
const SLOW_FOR_DANGER = new RegExp(
  `(?<![\\p{L}\\d])${SLOW}(?![\\p{L}\\d])[^.!?\\n]{0,110}?(?<![\\p{L}\\d])${NOW}(?![\\p{L}\\d])`,
  'giu',
);
const DANGER_TO_SLOW = new RegExp(
  `(?<![\\p{L}\\d])${NOW}(?![\\p{L}\\d])[^.!?\\n]{0,90}?(?<![\\p{L}\\d])${SLOW}(?![\\p{L}\\d])`,
  'giu',
);
const REPORT_BY_REPLY = phrase(
  "(?:reply|respond|replying)(?: to (?:this|our|the))?(?: \\p{L}{4,10})? (?:to|if you (?:want|wish|need) to|and) report (?:a |any |your |the )?(?:crimes?|burglary|theft|assault|incidents?|emergenc(?:y|ies))|report (?:a |any )?crimes? by (?:replying|reply|commenting|e-?mail|text|message|dm)|(?:don't|do not|no need to|never|rather than|instead of|please avoid|stop|before) (?:bother |need to )?(?:call(?:ing)?|ring(?:ing)?|dial(?:ling)?|phon(?:e|ing)|using)? ?999(?! (?:for|unless|if it is not|if it isn't|in a non|about))",
);
const NEGATIVE =
  /\b(?:do not|don't|never|cannot|can't|not (?:be )?(?:monitored|staffed|for|the place|read|used?)|isn't|is not|aren't|are not|please avoid|unable|rather than|instead of|nobody reads|no one reads|won't)\b/i;

/** Sent to the right place all the same: 999 is named as what to call. */
const rightNumber = (s: string) =>
  /\b999\b/.test(s) &&
  !/(?:don't|do not|rather than|instead of|no need to|never)\s(?:\w+\s){0,3}999/i.test(s);

/** "Being followed? DM us.": the danger asked in one sentence, the slow way told in the next. */
const ASKED = new RegExp(`(?<![\\p{L}\\d])${NOW}(?![\\p{L}\\d])`, 'giu');
const ANSWERED = new RegExp(`^(?:then |just |simply |please )?${SLOW}(?![\\p{L}\\d])`, 'giu');

export const channel = rule({
  id: 'SAFE-CHANNEL',
  severity: 'block',
  basis: 'Public safety: replies and forms are not watched around the clock',
  advice:
    'Nobody may be told to write in when something is happening now. Write “In an emergency or if a crime is in progress call 999; otherwise call 101 or use our site.”',
  find: (doc) => [
    ...[SLOW_FOR_DANGER, DANGER_TO_SLOW].flatMap((pattern) =>
      matching(doc, pattern, (c, quote, at) => {
        const s = c.sentence.text;
        return (
          !rightNumber(s) &&
          !NEGATIVE.test(s.slice(Math.max(0, at - 40), at + quote.length)) &&
          !/\b(?:non-emergency|not an emergency|no emergency|fire (?:station|service|alarm|safety|door)s?|emergency (?:services|contact|planning|vehicles?|workers?|exits?))\b/i.test(
            s,
          )
        );
      }),
    ),
    ...matching(
      doc,
      ANSWERED,
      (c) =>
        Boolean(c.previous?.text.endsWith('?')) &&
        says(c.previous?.text ?? '', ASKED) &&
        !rightNumber(c.sentence.text) &&
        !NEGATIVE.test(c.sentence.text),
    ),
    ...matching(doc, REPORT_BY_REPLY, (c, quote, at) =>
      /999/.test(quote)
        ? /\b(?:reply|message|e-?mail|text|dm|us|101|instead|comment|post|form|here|whatsapp|team|rather)\b/i.test(
            c.sentence.text,
          ) &&
          !/\b(?:non-emergency|hoax|prank|nuisance|unless|only (?:call|use)|if it is not)\b/i.test(
            c.sentence.text,
          )
        : !NEGATIVE.test(c.sentence.text.slice(Math.max(0, at - 40), at + quote.length)),
    ),
  ],
});
