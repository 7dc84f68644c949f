import { contexts, matching, place, saying, type Context } from '../../places';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';

const REPORT_BY_REPLY = phrase(
  "(?:reply|respond|replying)(?: to (?:this|our|the))?(?: \\p{L}{4,10})? (?:to|if you (?:want|wish|need) to|and) report (?:a |any |your |the )?(?:crimes?|burglary|theft|assault|incidents?|emergenc(?:y|ies))|report (?:a |any )?crimes? by (?:replying|reply|commenting|e-?mail|text|message|dm)|(?:don't|do not|no need to|never|rather than|instead of|please avoid|stop|before) (?:bother |need to )?(?:call(?:ing)?|ring(?:ing)?|dial(?:ling)?|phon(?:e|ing)|using)? ?999(?! (?:for|unless|if it is not|if it isn't|in a non|about))",
);
const NEGATIVE =
  /\b(?:not to|do not|don't|never|cannot|can't|not (?:be )?(?:monitored|staffed|for|the place|read|used?)|isn't|is not|aren't|are not|please avoid|unable|rather than|instead of|nobody reads|no one reads|won't)\b/i;

/** Sent to the right place all the same: 999 is named as what to call. */
const rightNumber = (s: string) =>
  /\b999\b/.test(s) &&
  !/(?:don't|do not|rather than|instead of|no need to|never|(?:quicker|faster|better|easier) than)\s(?:\w+\s){0,3}999/i.test(
    s,
  );

/** Danger that is there or may come: what 999 is for. */
const DANGER = phrase(
  "(?:robbery|burglary|break-in|theft|assault|sheep-worrying|poaching|crime) (?:is )?(?:going on|under ?way|happening|in progress)|hurting (?:you|her|him|them)|hear(?:ing)? (?:screaming|shots|shouting|smashing)|drink-?drivers?|poachers?|masked (?:men|gang)|robbers|raiders|attackers?|(?:loading|filling) the (?:van|car|truck)|(?:kids|children|somebody|someone|people) on the (?:railway|tracks?|line|roof|ice)|on a (?:ledge|bridge|roof)|lladrad|in your kitchen|bricks? through|while (?:they're|they are|he's|he is) (?:at it|in|still)|intruders?|prowlers?|burglars?|(?:trying|at|forcing|rattling|climbing|over|through|kicking|in|on) (?:the|your|a|his|her|my) (?:\\p{L}{3,9} )?(?:doors?|windows?|gate|fence|letterbox|roof)(?: handles?)?|being (?:\\p{L}{3,12}ly )?(?:attacked|burgled|robbed|followed|chased|threatened|stabbed|beaten|mugged|stalked|hurt|broken into)|(?:attack|break|smash|kick|climb|follow|threaten|chas|fight|bleed|drown|stabb|punch|beat|hurt|scream|burn|steal|nick|rob|burgl|pinch|strip|nicking|torch|mugg|shout|set)ing(?= )|breaking (?:in|into)|kick(?:s|ing)? off|fights?|in the (?:water|sea|river|canal)|on fire|(?:a|the) (?:fire|blaze|stabbing|robbery|burglary|break-in|fight|attack|crash)(?! (?:station|service|safety|alarm|brigade|engine|door))|fire (?:in|at|on)|out of hand|turn(?:s|ing)? (?:up|nasty|violent)|(?:back|at it|comes?|calls?|starts?|shows?(?: up)?|out) (?:again|tonight|now|at your)|back (?:outside|at|on|in) your|at your (?:door|window|gate|back door)|in (?:your|the|my|his|her) (?:house|home|garden|shed|car|kitchen|loft)|outside your|happening|in progress|as it happens|this (?:very )?(?:minute|second|moment)|right now|weapons?|kni(?:fe|ves)|guns?|machetes?|collaps(?:ed|es|ing)|unconscious|not breathing|suicidal|emergenc(?:y|ies)|in danger|at risk|unsafe|feel(?:ing)? threatened|scared|frightened|trapped|violent|violence|domestic|assault(?:ed)?|raped?|abducted|snatched|armed|life or death|life-threatening|urgent(?:ly)?|immediate(?:ly)?(?= (?:help|danger|response|police))",
);
/** Whoever is asked may be in danger while reading. */
const MAY_HAPPEN = phrase(
  'as you read this|the second|the moment|while|going on|under way|underway|in front of you|ahead of you|nawr|now|if|when(?:ever)?|should (?:you|anyone|he|they|it)|see|seeing|seen|spot(?:ted)?|hear(?:ing)?|anyone|someone|somebody|anybody|something|got|happening|in progress|emergenc(?:y|ies)|danger|right now|tonight|again|next time|as it happens|for any',
);
/** Ways of writing in, as something to do. */
const WRITE_IN = phrase(
  '(?:hit|press|tap|use) (?:the )?(?:\\p{L}{3,9} )?(?:reply|button|bubble|chat)|(?:message|contact|chat|report) (?:button|bubble)|chat (?:bubble|window)|(?:our|the|this|my) (?:\\p{L}{3,10} )?(?:page|portal|app|online form|inbox|thread|mailbox|website|survey|voicemail)|comment below|answer(?:ing)? this|scan (?:this|the) (?:qr )?code|upload|(?:drop|add|put) a pin|shared map|short code|anfonwch|(?:write|letter) to (?:us|the|your)|the word [\\p{Lu}]{2,8} to|drive to the (?:station|nick)|(?:let|tell) (?:\\S{1,8} ){1,3}?(?:chat|group|page|team) know|e-bost|(?:reply|replying|respond)(?: (?:to|here|with|direct|straight|back))?|e-?mail(?:ing)?|e-bostiwch|message(?= (?:us|me|the|our|your|this|it|back|on|first))|messaging|dm(?:ing)?|pm|text(?:ing)?(?= (?:us|me|the|our|your|this|her|him|it|back|first|07))|whats ?app(?:ing)?(?: (?:us|me|the|group|message))?|tweet|tag(?:ging)?(?= (?:us|me|the|our))|comment(?:ing|s)?|post(?:ing)?(?= (?:it|in|on|here|a|about|to|below|where))|fill(?:ing)? (?:in|out)|(?:web|online|contact|short|reporting|report) (?:\\p{L}{3,9} )?form|(?:pop|drop|stick|put|bung|leave|send|ping|give|fire|chuck) (?:it|us|me|one|that|a|an|your|the|her|him|them|details|everything) (?:\\S{1,14} ){0,6}?(?:dm|message|line|note|email|e-mail|text|comments?|inbox|group|page|form|chat|voicemail|app|whatsapp|facebook|tweet|post|website|thread|letterbox)|(?:back )?to this (?:number|message|e-?mail|text|address|inbox|post)|inbox|voicemail|on (?:the |our )?(?:app|facebook|website|page|whatsapp|messenger|instagram|nextdoor)|watch group|answer(?:ing)?(?: |-)?(?:machine|phone)|call (?:into|in at) (?:the|our)|come (?:to|into|by) (?:the|our) (?:station|office|desk|surgery|drop-in)|tell us at the|let us know (?:below|here|by|on|via|in)|(?:ring|call|phone) (?:me|my|the (?:office|station|desk|neighbourhood team|warden|co-?ordinator)|our (?:office|desk|team)|us on my|your (?:pcso|constable|co-?ordinator|warden))|wait (?:for|until|till) (?:the|our|your|monday|morning)',
);
/** What is told of is over, or is no danger. */
const NOT_NOW = phrase(
  "last (?:week|night|month|year|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|earlier (?:today|this)|(?:was|were|had|has been|have been) (?:\\p{L}{3,12}ly )?(?:stolen|attacked|robbed|burgled|broken|followed|assaulted|damaged|seen|reported|caught)|non-emergenc(?:y|ies)|not (?:an |in an )?emergency|no emergency|isn't (?:an )?(?:emergency|urgent)|not urgent|not in (?:danger|progress)|no (?:one|body) (?:is )?(?:in danger|at risk|hurt)|nobody's (?:in danger|at risk|hurt)|after (?:the|it|it's|they|he|they've)|footage|dash ?cam|doorbell|cctv|recorded|between \\d|witness(?:ed|es)?|appeal(?:ing)?|saw|scam(?:s|mers?)?|survey|book|place|event|volunteer|training|course|workshop|advice|leaflet|competition|emergency (?:services|contact|planning|plan|vehicles?|workers?|exits?|kit)|violence against|domestic (?:abuse|violence) (?:support|advice|charity|team|service|helpline)|feedback|newsletter|meeting|marking|register|support group|neighbours' views|priorit(?:y|ies)",
);
/** "No need to ring.", "Don't bother the control room." before or after the advice to write. */
const NO_CALL = phrase(
  "(?:no need to|don't|do not|dinnae|please don't|rather than|instead of|stop|never|quicker than|faster than|before you|save|don't bother|easier than|better than|beats) (?:\\S{1,10} ){0,3}?(?:ring(?:ing)?|call(?:ing)?|dial(?:ling)?|phon(?:e|ing)|clog(?:ging)?|bother(?:ing)?|tie|block(?:ing)?|wast(?:e|ing)|us(?:e|ing)|999)(?: (?:up )?(?:the )?(?:999|anyone|anybody|us|control room|lines?|police|emergency))?",
);

/** 101 may do for much, but not for these. */
const ONLY_999 = phrase(
  'being (?:attacked|burgled|robbed|followed|chased|threatened|stabbed|beaten|mugged|broken into)|in progress|break(?:s|ing)? (?:in|into your)|in (?:immediate )?danger|at risk of harm|intruders?|someone (?:is )?in your|emergenc(?:y|ies)|as it happens|happening (?:now|right now)|life is at risk|attacked|on fire|not breathing|stabb(?:ed|ing)|weapon|gunshots?|help (?:now|immediately|straight away|right away)',
);
const BY_101 = phrase('(?:call|ring|dial|phone|use|try|contact|on) 101');

/** The sentence with what stands just before it: danger is often asked about first. */
function slowForDanger(c: Context): boolean {
  const s = c.sentence.text;
  if (!says(s, WRITE_IN) || says(s, NOT_NOW)) return false;
  const before = c.previous && !says(c.previous.text, NOT_NOW) ? c.previous.text : '';
  const asked = /\?$/.test(before) || says(before, NO_CALL) || /^(?:if|when)\b/i.test(before);
  const both = asked ? `${before} ${s}` : s;
  if (!says(both, DANGER) || !(before.endsWith('?') || says(both, MAY_HAPPEN))) return false;
  const after = c.next?.text ?? '';
  if (rightNumber(both) || /^(?:in an emergency|if |otherwise|always|999)[^.]*\b999\b/i.test(after))
    return false;
  return !NEGATIVE.test(s.replace(NO_CALL, ' '));
}

export const channel = rule({
  id: 'SAFE-CHANNEL',
  severity: 'block',
  basis: 'Public safety: replies and forms are not watched around the clock',
  advice:
    'Nobody may be told to write in when something is happening now. Write “In an emergency or if a crime is in progress call 999; otherwise call 101 or use our site.”',
  find: (doc) => [
    ...saying(
      doc,
      [ONLY_999, BY_101],
      [NOT_NOW],
      (c) =>
        !rightNumber(c.sentence.text) &&
        !NEGATIVE.test(c.sentence.text) &&
        !/\b999\b/.test(c.next?.text ?? ''),
    ),
    ...contexts(doc)
      .filter(slowForDanger)
      .map((c) => place(c.part, c.sentence)),
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
